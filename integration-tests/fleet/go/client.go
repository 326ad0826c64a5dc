package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"google.golang.org/grpc"
	_ "google.golang.org/grpc/balancer/leastrequest"
	"google.golang.org/grpc/connectivity"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/interop/grpc_testing"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/resolver/manual"
	"google.golang.org/grpc/status"
)

const (
	connectTimeout = 30 * time.Second
	beforeBurst    = 2 * time.Second
)

var policies = map[string]string{
	"pick_first":    "pick_first",
	"round_robin":   "round_robin",
	"least_request": "least_request_experimental",
}

// Makes the calls of a client.
type caller struct {
	clients      []grpc_testing.TestServiceClient
	calls        atomic.Uint64
	deadline     time.Duration
	waitForReady bool
	servers      int

	mutex     sync.Mutex
	seen      map[string]bool
	connected time.Time
}

func call(arguments []string) error {
	flags := flag.NewFlagSet("client", flag.ExitOnError)
	target := flags.String("target", "", "")
	policy := flags.String("policy", "", "")
	servers := flags.Int("servers", 0, "")
	rate := flags.Int("rate", 0, "")
	seconds := flags.Int("seconds", 0, "")
	deadline := flags.Int("deadline", 1000, "")
	pings := flags.Bool("keepalive", false, "")
	waitForReady := flags.Bool("wait-for-ready", false, "")
	serviceConfig := flags.String("service-config", "{}", "")
	channels := flags.Int("channels", 1, "")
	burst := flags.Int("burst", 0, "")
	flags.Parse(arguments)
	name, ok := policies[*policy]
	if !ok {
		return fmt.Errorf("grpc-go has no policy %q", *policy)
	}
	config := map[string]any{}
	if err := json.Unmarshal([]byte(*serviceConfig), &config); err != nil {
		return err
	}
	config["loadBalancingConfig"] = []any{map[string]any{name: map[string]any{}}}
	configured, err := json.Marshal(config)
	if err != nil {
		return err
	}
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(string(configured)),
	}
	if *pings {
		options = append(options, grpc.WithKeepaliveParams(keepalive.ClientParameters{Time: 10 * time.Second, Timeout: 5 * time.Second}))
	}
	// grpc-go has no scheme for lists of addresses.
	if list, ok := strings.CutPrefix(*target, "ipv4:"); ok {
		var addresses []resolver.Address
		for _, address := range strings.Split(list, ",") {
			addresses = append(addresses, resolver.Address{Addr: address})
		}
		found := manual.NewBuilderWithScheme("list")
		found.InitialState(resolver.State{Addresses: addresses})
		options = append(options, grpc.WithResolvers(found))
		*target = "list:///fleet"
	}
	var clients []grpc_testing.TestServiceClient
	for range *channels {
		connection, err := grpc.NewClient(*target, options...)
		if err != nil {
			return err
		}
		defer connection.Close()
		go printReady(connection)
		clients = append(clients, grpc_testing.NewTestServiceClient(connection))
	}
	c := &caller{
		clients:      clients,
		deadline:     time.Duration(*deadline) * time.Millisecond,
		waitForReady: *waitForReady,
		servers:      *servers,
		seen:         map[string]bool{},
	}
	return c.run(*rate, time.Duration(*seconds)*time.Second, *burst)
}

func printReady(connection *grpc.ClientConn) {
	for {
		state := connection.GetState()
		if state == connectivity.Ready {
			fmt.Printf("ready %.1f\n", float64(time.Now().UnixMicro())/1e3)
		}
		connection.WaitForStateChange(context.Background(), state)
	}
}

func (c *caller) run(rate int, duration time.Duration, burst int) error {
	started := time.Now()
	pause := time.Second / time.Duration(rate)
	next := started
	var calls sync.WaitGroup
	hasBurst := false
	for {
		// The times of the calls are fixed, and those that are missed are made up for: a ticker would leave them out.
		time.Sleep(time.Until(next))
		next = next.Add(pause)
		since := c.connectedAt()
		if !since.IsZero() && time.Since(since) >= duration {
			break
		}
		if since.IsZero() && time.Since(started) > connectTimeout {
			return errors.New("some servers have not answered")
		}
		count := 1
		if burst > 0 && !since.IsZero() {
			count = 0
			if !hasBurst && time.Since(since) >= beforeBurst {
				count, hasBurst = burst, true
			}
		}
		for range count {
			calls.Go(c.call)
		}
	}
	calls.Wait()
	return nil
}

func (c *caller) call() {
	started := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), c.deadline)
	defer cancel()
	client := c.clients[c.calls.Add(1)%uint64(len(c.clients))]
	response, err := client.UnaryCall(ctx, &grpc_testing.SimpleRequest{}, grpc.WaitForReady(c.waitForReady))
	latency := float64(time.Since(started).Microseconds()) / 1e3
	start := float64(started.UnixMicro()) / 1e3
	if err != nil {
		fmt.Printf("call %.1f %.1f %v - %q\n", start, latency, status.Code(err), err.Error())
		return
	}
	fmt.Printf("call %.1f %.1f OK %s\n", start, latency, response.ServerId)
	c.see(response.ServerId)
}

func (c *caller) see(name string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.seen[name] = true
	if c.connected.IsZero() && len(c.seen) >= c.servers {
		c.connected = time.Now()
		fmt.Println("connected")
	}
}

func (c *caller) connectedAt() time.Time {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return c.connected
}
