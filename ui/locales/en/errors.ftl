error-unknown = That did not work. Nothing stored has changed. Code: { $code }
error-internal = That did not work. Nothing stored has changed. Restart the app and try again.

# Photos
error-not-a-picture = This is not a picture. Choose a photo as JPEG, PNG or WebP.
error-format-unsupported = This format can't be checked yet. Save the photo as JPEG, PNG or WebP and choose it again.
error-photo-truncated = The file breaks off halfway. It counts as not clean. Fetch the photo from the camera or the mail again.
error-photo-damaged = The file is damaged. It counts as not clean. Fetch the photo from the camera or the mail again.
error-file-too-large = The file is larger than 200 MB. Save the photo smaller and choose it again.
error-too-many-pixels = The picture has more than 100 million pixels. Save the photo smaller and choose it again.
error-metadata-kept = Not all metadata could be removed. The file counts as not clean and is not taken in. Save the photo as JPEG anew and choose it again.
error-file-unreadable = The file can't be read. Check that it is still there and that access is allowed.
error-is-a-folder = This is a folder. Choose the photos in it.
error-file-empty = The file is empty. Fetch the photo from the camera or the mail again.
error-cancelled = Cancelled. What had been checked is taken in.
error-settlement-unfit = This does not fit the finding. Choose another way.
error-region-outside = The box lies outside the photo. Move it into the picture.

# Data
error-not-open = The data are no longer open. Open them again.
error-wrong-passphrase = This passphrase does not fit. Check upper and lower case and the caps lock key.
error-passphrase-too-short = The passphrase is too short.
error-keychain-missing = The key is missing from the keychain of this user account. Sign in to the computer with the account that created the data, or ask IT.
error-data-damaged = The file with the data is damaged.
error-data-too-new = The data come from a newer version of Monfluencer. Have that version installed; the data are unchanged.
error-data-busy = Another program has the data open. Close the other window of Monfluencer and try again.
error-folder-unusable = The folder is missing, or may not be written to. Check that the drive is connected, or choose another folder.
error-disk-full = The disk is full. Make room and try again. What is stored is unchanged.
error-already-there = There is a file of that name already. It stays as it is.
error-not-a-backup = This file is not a backup of Monfluencer. Choose another file.
error-not-found = This no longer exists. It may have been deleted.
error-name-missing = The name is missing.
error-name-too-long = The name is too long.
