//! This run beside the run before: which answers got other codes. Snapshots of figures come with the yearly monitoring.

mod changes;

pub use changes::changes;
