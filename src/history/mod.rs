//! This run beside earlier runs. Nothing is compared yet; snapshots come with the yearly monitoring.
