package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"strings"
	"sync"
	"time"

	"google.golang.org/grpc"
	_ "google.golang.org/grpc/balancer/leastrequest"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/interop/grpc_testing"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/resolver"
	"google.golang.org/grpc/resolver/manual"
	"google.golang.org/grpc/status"
)

const connectTimeout = 30 * time.Second

var policies = map[string]string{
	"pick_first":    "pick_first",
	"round_robin":   "round_robin",
	"least_request": "least_request_experimental",
}

// Makes the calls of a client.
type caller struct {
	client       grpc_testing.TestServiceClient
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
	flags.Parse(arguments)
	name, ok := policies[*policy]
	if !ok {
		return fmt.Errorf("grpc-go has no policy %q", *policy)
	}
	options := []grpc.DialOption{
		grpc.WithTransportCredentials(insecure.NewCredentials()),
		grpc.WithDefaultServiceConfig(fmt.Sprintf(`{"loadBalancingConfig":[{"%s":{}}]}`, name)),
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
	connection, err := grpc.NewClient(*target, options...)
	if err != nil {
		return err
	}
	defer connection.Close()
	c := &caller{
		client:       grpc_testing.NewTestServiceClient(connection),
		deadline:     time.Duration(*deadline) * time.Millisecond,
		waitForReady: *waitForReady,
		servers:      *servers,
		seen:         map[string]bool{},
	}
	return c.run(*rate, time.Duration(*seconds)*time.Second)
}

func (c *caller) run(rate int, duration time.Duration) error {
	started := time.Now()
	pause := time.Second / time.Duration(rate)
	next := started
	var calls sync.WaitGroup
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
		calls.Go(c.call)
	}
	calls.Wait()
	return nil
}

func (c *caller) call() {
	started := time.Now()
	ctx, cancel := context.WithTimeout(context.Background(), c.deadline)
	defer cancel()
	response, err := c.client.UnaryCall(ctx, &grpc_testing.SimpleRequest{}, grpc.WaitForReady(c.waitForReady))
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
