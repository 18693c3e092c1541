"""Reports to copies, rewrites and citations."""
