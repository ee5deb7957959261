//! Cells → typed tables, with every issue of every row at once, and the account of rows.
