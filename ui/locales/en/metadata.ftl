# What an image file tells besides the picture. The keys follow the domain's codes.

metadata-kind-place = Place
metadata-kind-serial-number = Serial number
metadata-kind-owner = Owner or author
metadata-kind-people = Names of people
metadata-kind-hidden-picture = Hidden picture
metadata-kind-time = Time
metadata-kind-device = Device
metadata-kind-description = Description
metadata-kind-edit-history = Editing
metadata-kind-exposure = Exposure
metadata-kind-other = Unknown data

# How exact the place in the file is.
metadata-place-accuracy = Place, exact to { $metres } m
