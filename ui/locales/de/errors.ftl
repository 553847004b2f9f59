error-unknown = Das hat nicht geklappt. Gespeichertes ist unverändert. Code: { $code }
error-internal = Das hat nicht geklappt. Gespeichertes ist unverändert. Die App neu starten und es noch einmal versuchen.

# Fotos
error-not-a-picture = Das ist kein Bild. Ein Foto als JPEG, PNG oder WebP wählen.
error-format-unsupported = Dieses Format lässt sich noch nicht prüfen. Das Foto als JPEG, PNG oder WebP speichern und noch einmal wählen.
error-video-unchecked = Das ist ein Video. Gesichter und Schrift darin kann die App nicht suchen, deshalb nimmt sie es nicht als geprüft auf. Metadaten entfernt monfluencer-cli; das Video vor dem Posten selbst ansehen.
error-photo-truncated = Die Datei bricht mittendrin ab. Sie gilt als nicht sauber. Das Foto noch einmal von der Kamera oder aus der Mail holen.
error-photo-damaged = Die Datei ist beschädigt. Sie gilt als nicht sauber. Das Foto noch einmal von der Kamera oder aus der Mail holen.
error-file-too-large = Die Datei ist größer als 200 MB. Das Foto kleiner speichern und noch einmal wählen.
error-too-many-pixels = Das Bild hat mehr als 100 Millionen Bildpunkte. Das Foto kleiner speichern und noch einmal wählen.
error-metadata-kept = Nicht alle Metadaten ließen sich entfernen. Die Datei gilt als nicht sauber und wird nicht aufgenommen. Das Foto als JPEG neu speichern und noch einmal wählen.
error-file-unreadable = Die Datei lässt sich nicht lesen. Prüfen, ob sie noch da ist und ob der Zugriff erlaubt ist.
error-is-a-folder = Das ist ein Ordner. Die Fotos darin auswählen.
error-no-pictures = Im Ordner liegt kein Foto. Einen anderen Ordner wählen.
error-too-many-files = Im Ordner liegen mehr als { $count } Fotos. Kleinere Ordner nacheinander hinzufügen.
error-file-empty = Die Datei ist leer. Das Foto noch einmal von der Kamera oder aus der Mail holen.
error-cancelled = Abgebrochen. Was schon geprüft war, ist aufgenommen.
error-settlement-unfit = Das passt nicht zu diesem Fund. Einen anderen Weg wählen.
error-region-outside = Der Rahmen liegt außerhalb des Fotos. Ihn in das Bild schieben.

# Daten
error-not-open = Die Daten sind nicht mehr offen. Sie neu öffnen.
error-wrong-passphrase = Diese Passphrase passt nicht. Groß- und Kleinschreibung und die Feststelltaste prüfen.
error-passphrase-too-short = Die Passphrase ist zu kurz.
error-keychain-missing = Der Schlüssel fehlt im Schlüsselbund dieses Benutzerkontos. Am Rechner mit dem Konto anmelden, das die Daten angelegt hat, oder die IT fragen.
error-data-damaged = Die Datei mit den Daten ist beschädigt.
error-data-too-new = Die Daten stammen von einer neueren Fassung von Monfluencer. Diese Fassung installieren lassen; die Daten sind unverändert.
error-data-busy = Ein anderes Programm hat die Daten offen. Das andere Fenster von Monfluencer schließen und es noch einmal versuchen.
error-folder-unusable = Der Ordner fehlt, oder es darf dort nicht geschrieben werden. Prüfen, ob das Laufwerk verbunden ist, oder einen anderen Ordner wählen.
error-disk-full = Der Datenträger ist voll. Platz schaffen und es noch einmal versuchen. Gespeichertes ist unverändert.
error-no-memory = Der Arbeitsspeicher reicht für dieses Foto gerade nicht. Andere Programme schließen und es noch einmal versuchen, oder das Foto kleiner speichern.
error-already-there = Dort liegt schon eine Datei dieses Namens. Sie bleibt unverändert.
error-not-a-backup = Diese Datei ist keine Sicherung von Monfluencer. Eine andere Datei wählen.
error-not-found = Das gibt es nicht mehr. Vielleicht wurde es gelöscht.
error-name-missing = Der Name fehlt.
error-name-too-long = Der Name ist zu lang.

# Botschafter:innen
error-email-malformed = Das ist keine vollständige E-Mail-Adresse.
error-not-a-linkedin-profile = Das ist kein LinkedIn-Profil. Der Link beginnt mit https://www.linkedin.com/in/
error-step-impossible = Dieser Schritt passt nicht zum jetzigen Stand.
error-date-unusable = Der Tag liegt in der Zukunft oder vor dem letzten Schritt.
error-department-in-use = In einem der entfernten Bereiche ist noch jemand. Erst umbuchen, dann löschen.
error-name-taken = Diesen Namen gibt es schon.
error-not-a-table = Das ist keine lesbare Tabelle. Die Liste als Excel-Datei (.xlsx) oder CSV speichern und noch einmal wählen.
error-columns-missing = Es fehlt die Spalte „Name“ oder „Bereich“. Die erste Zeile muss die Spalten nennen.
error-bad-rows = In der Datei stehen Zeilen mit Fehlern. Es wurde nichts übernommen. Die Datei berichtigen und noch einmal einlesen.
error-too-many-rows = Die Datei hat zu viele Zeilen. Sie auf mehrere Dateien verteilen.

# Einwilligungen
error-channels-missing = Mindestens einen Ort ankreuzen.
error-purposes-missing = Mindestens einen Zweck ankreuzen.
error-ends-before-it-begins = Das Ende liegt vor dem Tag der Unterschrift.
error-occasion-missing = Den Anlass nennen.
error-unknown-holder = Diese sorgeberechtigte Person gehört nicht zum Kind.
error-already-withdrawn = Diese Einwilligung ist schon widerrufen.

# Monatsbericht
error-report-failed = Die Datei ließ sich nicht schreiben. Prüfen, ob im Ordner Platz ist und die Datei nicht noch geöffnet ist.

# Beiträge
error-conflict = Das wurde inzwischen an anderer Stelle geändert.
error-not-ready = Es fehlt noch etwas. Unten im Editor steht, was.
error-not-a-post-link = Das ist kein Link eines Beitrags. Er enthält „/posts/“ oder „/feed/update/“.
error-profile-link = Das ist ein Profil. Der Link des Beitrags enthält „/posts/“.
error-foreign-link = Dieser Link führt nicht zu LinkedIn. Den Link dort aus dem Menü des Beitrags kopieren.
error-already-published = Der Beitrag ist schon als veröffentlicht eingetragen.
error-browser-failed = Der Browser ließ sich nicht öffnen. LinkedIn selbst öffnen und den kopierten Text einfügen.

error-program-failed = Kein Programm konnte das öffnen. Die Datei oder der Ordner liegt bereit und lässt sich im Dateimanager öffnen.
error-nobody-posts = An diesem Rechner ist niemand als Botschafter:in eingetragen. In den Einstellungen die eigene Rolle ändern.
error-bad-request = Das Fenster hat etwas Unlesbares geschickt. Die Daten sind unverändert. Das Fenster neu öffnen.
