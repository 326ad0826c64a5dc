const _: () = ::protobuf::__internal::assert_compatible_gencode_version("0.36.2-release");
