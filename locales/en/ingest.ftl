# ingest
