error-unknown = That did not work. Nothing stored has changed. Code: { $code }
error-internal = That did not work. Nothing stored has changed. Restart the app and try again.
