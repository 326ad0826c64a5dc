// Runs a case with grpc-go, or a server for one: `cases CASE PORT`.
package main

import (
	"fmt"
	"os"
)

var cases = map[string]func(port string) error{
	"health":        checkHealth,
	"health_server": serveWithHealth,
	"unread_calls":  unreadCalls,
}

func main() {
	name, port := os.Args[1], os.Args[2]
	run, found := cases[name]
	if !found {
		fmt.Fprintln(os.Stderr, "there is no case", name)
		os.Exit(2)
	}
	if err := run(port); err != nil {
		fmt.Fprintf(os.Stderr, "%s: %v\n", name, err)
		os.Exit(1)
	}
}
