//! Typed tables and codings → findings. It knows no format and protects nobody: that is the gate's work.
