//! Commands, progress and terminal output. Nothing here decides what a report says.
