//! Answers → Oberbegriffe and Handlungsfelder, deterministic, each code with its evidence.
