//! How the command line names `.proto` files, and what is said where one is not there.

use crate::compile::OTHER;
use crate::project::Project;

#[test]
fn a_folder_stands_for_its_files() {
    let project = Project::new();
    project.write("proto/deep/other.proto", OTHER);
    project.write("proto/README.md", "not a proto file");
    // What cargo generates and caches is not the project's.
    project.write("proto/target/CACHEDIR.TAG", "");
    project.write("proto/target/copy.proto", "not a proto file");
    let run = project.run(&["compile", "-I", "proto", "--out", "gen", "proto"]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let expected = project.run(&[
        "compile",
        "-I",
        "proto",
        "--out",
        "gen",
        "--check",
        "proto/helloworld.proto",
        "proto/deep/other.proto",
    ]);
    assert_eq!(expected.code, Some(0), "{}", expected.stdout);
}

#[test]
fn a_path_may_be_written_in_another_way_than_its_include_folder() {
    let project = Project::new();
    let absolute = project.path("proto/helloworld.proto");
    let absolute_folder = project.path("proto");
    project.write("other/empty", "");
    for (include, file) in [
        ("proto", absolute.to_str().unwrap()),
        ("./proto", "proto/helloworld.proto"),
        ("proto", "./proto/helloworld.proto"),
        ("proto", "other/../proto/helloworld.proto"),
        (absolute_folder.to_str().unwrap(), "proto/helloworld.proto"),
        ("proto", "helloworld.proto"),
    ] {
        let run = project.run(&["compile", "-I", include, "--out", "gen", file]);
        assert_eq!(run.code, Some(0), "{include} {file}: {}", run.stderr);
        assert_eq!(project.files("gen").len(), 3);
    }
    let run = project.run(&["compile", "--out", "gen/2", absolute.to_str().unwrap()]);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
}

#[test]
fn an_include_folder_may_be_mapped_to_a_prefix_of_names() {
    let project = Project::new();
    for file in ["proto/helloworld.proto", "x/y/helloworld.proto"] {
        let run = project.run(&["compile", "-I", "x/y=proto", "--out", "gen", file]);
        assert_eq!(run.code, Some(0), "{file}: {}", run.stderr);
        assert!(
            project
                .files("gen")
                .iter()
                .any(|name| name.starts_with("x/y/")),
            "{file}: {:?}",
            project.files("gen")
        );
    }
}

#[test]
fn says_what_was_meant() {
    let project = Project::new();
    project.write("proto/deep/other.proto", OTHER);
    project.write("empty/README.md", "");
    for (arguments, expected) in [
        (
            &["-I", "prot", "proto/helloworld.proto"][..],
            "the include folder `prot` (-I) does not exist; did you mean `proto`?\n",
        ),
        (
            &["-I", "proto", "proto/helloword.proto"],
            "the file `proto/helloword.proto` does not exist; did you mean \
             `proto/helloworld.proto`?\n",
        ),
        (
            &["-I", "proto", "helloword.proto"],
            "the file `helloword.proto` does not exist; did you mean `proto/helloworld.proto`?\n",
        ),
        (
            &["-I", "proto", "proto/x.proto"],
            "the file `proto/x.proto` does not exist\n",
        ),
        (
            &["-I", "proto", "empty"],
            "there is no .proto file in the folder `empty`\n",
        ),
        (
            &["-I", "empty", "proto/helloworld.proto"],
            "the file `proto/helloworld.proto` is below none of the include folders; add the \
             folder that imports of it begin at, such as `proto`\n",
        ),
        (
            &["proto/deep/other.proto"],
            "\n`helloworld.proto` is in the folder `proto`: add `-I proto`\n",
        ),
        (
            &["-I", "proto/deep", "proto/deep/other.proto"],
            "\n`helloworld.proto` is in the folder `proto`: add `-I proto`\n",
        ),
    ] {
        let arguments = [&["compile", "--out", "gen"], arguments].concat();
        let run = project.run(&arguments);
        assert_eq!(run.code, Some(1), "{run:?}");
        assert!(
            run.stderr.ends_with(expected),
            "{arguments:?}: {}",
            run.stderr
        );
        assert!(!project.path("gen").exists());
    }
}

#[test]
fn names_the_import_of_a_well_known_type() {
    let project = Project::new();
    project.write(
        "proto/helloworld.proto",
        "syntax = \"proto3\";\nmessage M {\n google.protobuf.Timestamp a = 1;\n \
         google.protobuf.Int64Value b = 2;\n google.protobuf.Other c = 3;\n}\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(1));
    for expected in [
        "\n`google.protobuf.Timestamp` needs a line in the .proto file: `import \"google/protobuf/timestamp.proto\";`\n",
        "\n`google.protobuf.Int64Value` needs a line in the .proto file: `import \"google/protobuf/wrappers.proto\";`\n",
    ] {
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
    assert!(!run.stderr.contains("Other` needs"), "{}", run.stderr);
}

#[test]
fn finds_imports_elsewhere_in_the_project() {
    let project = Project::new();
    project.write(
        "proto/helloworld.proto",
        "syntax = \"proto3\"; import \"google/type/day.proto\"; import \"no/where.proto\";\n",
    );
    project.write(
        "vendor/googleapis/google/type/day.proto",
        "syntax = \"proto3\";\n",
    );
    let run = project.compile(&[]);
    assert_eq!(run.code, Some(1));
    for expected in [
        "\n`google/type/day.proto` is in the folder `vendor/googleapis`: add `-I vendor/googleapis`\n",
        "\n`no/where.proto` is in no folder of this project; add it, and name the folder that it is in with -I\n",
    ] {
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
}
