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

# What stays in the cleaned file since the picture needs it. The keys follow the codes.
metadata-kept-colour-profile = Colour profile: without it the colours would look wrong
metadata-kept-colour-description = Notes on the colour space: without them the colours would look wrong
metadata-kept-orientation = Rotation: without it the picture would lie on its side
metadata-kept-resolution = Resolution in dots per inch
metadata-kept-animation = Frames and times of the animation
metadata-kept-picture = The picture itself: it was not saved anew, not a pixel has changed
metadata-kept-picture-outside-covers = The picture outside of the covered places, unchanged
