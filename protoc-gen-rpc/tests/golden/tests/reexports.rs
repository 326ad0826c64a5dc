//! What several modules of a package have is found under the package's name, and nothing is hidden.

#[test]
fn a_message_hides_the_view_of_another_and_a_package_hides_no_nested_message() {
    use golden::protobuf::reexports::clips::clip::part::Cut;
    use golden::protobuf::reexports::clips::clip::{Only, Part};
    use golden::protobuf::reexports::clips::{Clip, ClipView};

    let _ = (Clip::new(), Cut::new(), Only::new());
    ClipView::new().set_name("the message");
    Part::new().set_here("that of the package");
}
