settings-appearance = Appearance
settings-theme = Colours
settings-theme-system = Like the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-language = Language
settings-single-letters = Single letters as keys
settings-single-letters-hint = For example A for “Cover”. Switch off if speech input triggers them by mistake.

settings-sections = Parts of the settings
settings-saved = Saved { $time }
settings-not-saved = Not saved.
settings-saves-itself = Changes are saved as soon as a field is left.
settings-not-loaded = The settings can’t be loaded

settings-programme = Programme
settings-organisation-hint = Stands on the monthly report and in the preview.
settings-window = Time window
settings-window-hint = On working days, times within it are suggested.
settings-window-from = From
settings-window-until = Until
settings-time-unreadable = This is not a time. Enter 8:00, for example.
settings-window-order = The end is before the beginning.
settings-number = Enter a whole number from { $least } to { $most }.
settings-target = Target: posts per person and month
settings-expiry = Notice before expiry, in days
settings-expiry-hint = How long before its end a consent is pointed out.
settings-face = Smallest face that counts, in pixels
settings-face-hint = Height in a photo of 12 megapixels, { $least } to { $most }. The check does not name smaller faces.
settings-withdrawal = Period after a withdrawal, in days
settings-withdrawal-hint = The time left to change posts that are already published. New photos are blocked at once.
settings-agreement = Service agreement: version in force
settings-photo-notes = Notes on photos: version in force
settings-version-hint = Who acknowledged an older version is shown with the ambassadors.
settings-rules = Rules for photos
settings-rules-hint = The data protection officer decides on exceptions.
settings-writing = Consents of employees in writing only
settings-writing-basis-nw = Basis: section 18 (2) DSG NRW. Another form needs special circumstances.
settings-writing-basis = Basis: section 26 (2) BDSG, there in writing or electronic. The state’s data protection act prevails.
settings-kita = Recognisable children of day-care centres may be shown
settings-kita-basis = Basis: guidance of HmbBfDI and ULD. The default is no. Otherwise each child needs the consent of all holders of custody.

settings-role = My role

settings-data = Data and backup
settings-folder = Folder
settings-size = Size
settings-key = Key
settings-key-keychain = In the keychain of this user account
settings-key-passphrase = Passphrase, at every start
settings-back-up = Back up now
settings-back-up-elsewhere = Back up elsewhere …
settings-back-up-title = Folder for the backup
settings-backing-up = Making and checking the backup
settings-backed-up = Backed up and checked, { $size }
settings-backup-failed = No backup was made
settings-check = Check the data
settings-checking = Checking database and photos
settings-check-failed = The data could not be checked
settings-folder-failed = The folder could not be opened
settings-sound = The data are sound
settings-sound-text =
    { $photos ->
        [0] The database is complete. There are no photos yet.
        [one] The database is complete, 1 photo matches its checksum.
       *[other] The database is complete, { $photos } photos match their checksums.
    }
settings-unsound = The data are damaged
settings-unsound-text =
    { $damaged ->
        [0] The database is not complete. Restore a backup.
        [one] 1 of { $photos } photos is no longer what was stored. Restore a backup.
       *[other] { $damaged } of { $photos } photos are no longer what was stored. Restore a backup.
    }
settings-backups = Backups in the data folder
settings-no-backups = None yet. A backup in another place also protects against losing the computer.
settings-practice-text = A made-up programme with data of its own, for trying out and for training. The real data stay untouched.

settings-privacy = Privacy
settings-privacy-lead = Monfluencer opens no connection to the network. Only a link that is clicked opens in the browser.
settings-kept-posts = Posts and topics
settings-kept-posts-text = Encrypted in the data folder, until they are deleted.
settings-kept-photos = Photos
settings-kept-photos-text = Only the cleaned version, encrypted, until it is deleted. The original is not kept. Of place and camera data only the kinds that were removed are kept.
settings-kept-faces = Faces
settings-kept-faces-text = Only the box in the photo. Nothing recognises anybody: a person enters who is shown.
settings-kept-people = People shown and consents
settings-kept-people-text = Encrypted, until the person is deleted. After that only the proof of deletion remains.
settings-kept-members = Ambassadors
settings-kept-members-text = Encrypted, until the person is deleted. Only they see their own figures, unless they share them. There are no rankings and no log of use.
settings-kept-backups = Backups
settings-kept-backups-text = Encrypted with the same key. The last 14 stay in the data folder. What was deleted is still in older backups.
settings-kept-appearance = Language, colours, text size
settings-kept-appearance-text = Unencrypted on this computer. They say nothing about people.

settings-about = About
settings-version = Version
settings-licence = Licence
settings-licence-text = EUPL-1.2, open source licence of the European Union
settings-parts = Contains
settings-parts-text = KERN UX (EUPL-1.2), Fira Sans (OFL 1.1), Lucide (ISC) and more free parts
