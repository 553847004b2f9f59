//! What a file tells beside the picture, by what it means for a person.

coded! {
    /// What a piece of metadata reveals. The order is that of the danger.
    MetadataKind {
        /// Where the picture was taken: coordinates, altitude, place names.
        Place = "place",
        /// A number that belongs to one camera, lens or phone.
        SerialNumber = "serial_number",
        /// Who owns the camera or made the picture: author, copyright, account.
        Owner = "owner",
        /// People named or marked in the picture.
        People = "people",
        /// A second, often uncovered picture in the file: thumbnail, preview, depth map, motion photo.
        HiddenPicture = "hidden_picture",
        /// When the picture was taken or changed.
        Time = "time",
        /// Which camera, lens or phone.
        Device = "device",
        /// Titles, comments, keywords, ratings.
        Description = "description",
        /// What edited the picture and how, document ids, provenance records.
        EditHistory = "edit_history",
        /// Exposure, focal length and the like.
        Exposure = "exposure",
        /// Bytes nobody needs to show the picture: unknown blocks, data after the end.
        Other = "other",
    }
}

coded! {
    /// Something that stays in a cleaned file on purpose.
    Kept {
        /// The colour profile: without it colours would look wrong.
        ColourProfile = "colour_profile",
        /// Colour space, gamma and brightness of the screen it was made for.
        ColourDescription = "colour_description",
        /// The EXIF orientation, as the only EXIF entry: without it the picture would lie on its side.
        Orientation = "orientation",
        /// Pixels per inch or the shape of pixels.
        Resolution = "resolution",
        /// Frames, their times and the loop count of an animation.
        Animation = "animation",
        /// The coded picture itself: nothing was encoded anew, so not a pixel changed.
        Picture = "picture",
        /// The coded picture outside of the covered places. The small squares that a cover touches
        /// were encoded anew, nothing else.
        PictureOutsideCovers = "picture_outside_covers",
    }
}
