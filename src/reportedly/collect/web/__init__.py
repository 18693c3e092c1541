"""Pages, feeds and sitemaps of the web; nothing here is used unless an address is given."""
