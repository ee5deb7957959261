//! Gated findings → bytes of HTML, XLSX, CSV, Parquet and JSON. Writers are pure and compute no number.
