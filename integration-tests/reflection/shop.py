"""What the server has, and calls of its methods."""

SERVICES = [
    "catalogue.v1.Catalogue",
    "grpc.health.v1.Health",
    "grpc.reflection.v1.ServerReflection",
    "grpc.reflection.v1alpha.ServerReflection",
    "hidden.v1.Hidden",
    "orders.v1.Orders",
    "stock.v1.Stock",
]

# Its code was generated without descriptors.
HIDDEN = "hidden.v1.Hidden"

METHODS = {
    "catalogue.v1.Catalogue": ["Add", "Find", "List", "Watch"],
    "grpc.health.v1.Health": ["Check", "List", "Watch"],
    "grpc.reflection.v1.ServerReflection": ["ServerReflectionInfo"],
    "grpc.reflection.v1alpha.ServerReflection": ["ServerReflectionInfo"],
    "orders.v1.Orders": ["Forget", "Place"],
    "stock.v1.Stock": ["Count"],
}

_ORDER = {
    "id": "o",
    "placed": "2026-01-02T03:04:05.006Z",
    "extra": {"@type": "type.googleapis.com/shared.v1.Money", "currency": "EUR", "units": "5"},
    "attributes": {"gift": True, "lines": [1, None, "two"]},
    "weight": "9007199254740993",
    "total": {"currency": "EUR", "units": "9"},
    "label": {"text": "fragile"},
}
_PILE = {"article": "tea", "count": "12", "color": "COLOR_GREEN", "counted": "2026-01-02T03:04:05Z"}

# grpcurl and ghz do not know the JSON of a `FieldMask`.
FIELD_MASK = (
    "orders.v1.Orders/Place",
    [{"id": "o", "changed": "id,total"}],
    [{"id": "o", "changed": "id,total"}],
)

# A name, the method, its requests and the responses.
CALLS = {
    "unary": ("catalogue.v1.Catalogue/Find", [{"name": "tea"}], [{"name": "tea"}]),
    "server-streaming": (
        "catalogue.v1.Catalogue/List",
        [{"name": "tea", "count": 3}],
        [{"name": "tea"}] * 3,
    ),
    "client-streaming": (
        "catalogue.v1.Catalogue/Add",
        [{"name": "tea"}, {"name": "cup", "size": {"width": 0.1, "unit": "UNIT_METRE"}}],
        [{"count": 2, "last": "cup"}],
    ),
    "bidi-streaming": (
        "catalogue.v1.Catalogue/Watch",
        [{"name": "tea"}, {"name": "cup"}],
        [{"name": "tea"}, {"name": "cup"}],
    ),
    "well-known-types": ("orders.v1.Orders/Place", [_ORDER], [_ORDER]),
    "empty": ("orders.v1.Orders/Forget", [{}], [{}]),
    "buffa": ("stock.v1.Stock/Count", [_PILE], [_PILE]),
    "health": ("grpc.health.v1.Health/Check", [{"service": ""}], [{"status": "SERVING"}]),
    "health-list": (
        "grpc.health.v1.Health/List",
        [{}],
        [{"statuses": {"": {"status": "SERVING"}}}],
    ),
    "reflection": (
        "grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        [{"host": "h", "listServices": ""}],
        [
            {
                "validHost": "h",
                "originalRequest": {"host": "h", "listServices": ""},
                "listServicesResponse": {"service": [{"name": name} for name in SERVICES]},
            }
        ],
    ),
}
