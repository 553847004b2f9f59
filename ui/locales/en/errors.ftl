error-unknown = That did not work. Nothing stored has changed. Code: { $code }
error-internal = That did not work. Nothing stored has changed. Restart the app and try again.

# Photos
error-not-a-picture = This is not a picture. Choose a photo as JPEG, PNG or WebP.
error-format-unsupported = This format can't be checked yet. Save the photo as JPEG, PNG or WebP and choose it again.
error-video-unchecked = This is a video. The app can't look for faces and text in it, so it does not take it in as checked. monfluencer-cli removes its metadata; watch the video yourself before posting.
error-photo-truncated = The file breaks off halfway. It counts as not clean. Fetch the photo from the camera or the mail again.
error-photo-damaged = The file is damaged. It counts as not clean. Fetch the photo from the camera or the mail again.
error-file-too-large = The file is larger than 200 MB. Save the photo smaller and choose it again.
error-too-many-pixels = The picture has more than 100 million pixels. Save the photo smaller and choose it again.
error-metadata-kept = Not all metadata could be removed. The file counts as not clean and is not taken in. Save the photo as JPEG anew and choose it again.
error-file-unreadable = The file can't be read. Check that it is still there and that access is allowed.
error-is-a-folder = This is a folder. Choose the photos in it.
error-no-pictures = There is no photo in this folder. Choose another folder.
error-too-many-files = There are more than { $count } photos in this folder. Add smaller folders one after the other.
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
error-no-memory = There is too little memory for this photo right now. Close other programs and try again, or save the photo smaller.
error-already-there = There is a file of that name already. It stays as it is.
error-not-a-backup = This file is not a backup of Monfluencer. Choose another file.
error-not-found = This no longer exists. It may have been deleted.
error-name-missing = The name is missing.
error-name-too-long = The name is too long.

# Ambassadors
error-email-malformed = This is not a complete e-mail address.
error-not-a-linkedin-profile = This is not a LinkedIn profile. The link begins with https://www.linkedin.com/in/
error-step-impossible = This step does not fit the present stage.
error-date-unusable = The day lies in the future or before the last step.
error-department-in-use = Somebody is still in one of the removed departments. Move them first, then delete it.
error-name-taken = This name exists already.
error-not-a-table = This is not a readable table. Save the list as an Excel file (.xlsx) or CSV and choose it again.
error-columns-missing = The column “Name” or “Department” is missing. The first line has to name the columns.
error-bad-rows = The file has lines with errors. Nothing was taken over. Correct the file and read it in again.
error-too-many-rows = The file has too many lines. Split it into several files.

# Consents
error-channels-missing = Tick at least one place.
error-purposes-missing = Tick at least one purpose.
error-ends-before-it-begins = The end lies before the day of the signature.
error-occasion-missing = Name the occasion.
error-unknown-holder = This holder of custody does not belong to the child.
error-already-withdrawn = This consent has been withdrawn already.

# Monthly report
error-report-failed = The file could not be written. Check whether the folder has room and the file is not still open.

# Posts
error-conflict = This was changed somewhere else meanwhile.
error-not-ready = Something is still missing. The editor says what at the bottom.
error-not-a-post-link = This is no link of a post. It contains “/posts/” or “/feed/update/”.
error-profile-link = This is a profile. The link of the post contains “/posts/”.
error-foreign-link = This link does not lead to LinkedIn. Copy it there from the menu of the post.
error-already-published = The post is already entered as published.
error-browser-failed = The browser could not be opened. Open LinkedIn yourself and paste the copied text.

error-program-failed = No program could open this. The file or folder is ready and can be opened in the file manager.
error-nobody-posts = Nobody at this PC is recorded as an influencer. Change your role in the settings.
error-bad-request = The window sent something unreadable. The data are unchanged. Open the window again.
