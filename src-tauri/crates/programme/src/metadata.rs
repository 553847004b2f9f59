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
