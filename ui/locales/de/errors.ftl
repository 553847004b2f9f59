error-unknown = Das hat nicht geklappt. Gespeichertes ist unverändert. Code: { $code }
error-internal = Das hat nicht geklappt. Gespeichertes ist unverändert. Die App neu starten und es noch einmal versuchen.
