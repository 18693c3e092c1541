"""Web archives: WARC files, and WACZ packages of them."""
