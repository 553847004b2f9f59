//! What is in a text: limits of LinkedIn, hints.
