//! Files → cells that know their place: CSV, XLSX, XLS, ODS and Parquet. It interprets no content.
