//! What a post is for.

coded! {
    /// The five goals of the programme (source: the programme's own concept).
    Goal {
        /// Strengthening the employer brand.
        EmployerBrand = "employer_brand",
        /// Finding new colleagues.
        Recruiting = "recruiting",
        /// The city's image.
        Image = "image",
        /// Added value for the employees.
        EmployeeValue = "employee_value",
        /// Professional exchange with colleagues of other authorities.
        Exchange = "exchange",
    }
}
