// The YAML language host, for a CLI that was built from source without one. It is Pulumi's own, in the newest version
// that Go's module proxy serves, with the one answer that this version lacks and `pulumi package add` asks for.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"time"

	"github.com/pulumi/pulumi-yaml/pkg/server"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

type host struct {
	pulumirpc.LanguageRuntimeServer
}

// Link has nothing to do: a YAML program names a package by its tokens alone.
func (host) Link(context.Context, *pulumirpc.LinkRequest) (*pulumirpc.LinkResponse, error) {
	return &pulumirpc.LinkResponse{}, nil
}

func main() {
	engine := os.Args[len(os.Args)-1]
	if err := serve(engine); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(engine string) error {
	interrupted, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	// It ends with the engine that started it.
	if err := rpcutil.Healthcheck(interrupted, engine, time.Minute, stop); err != nil {
		return err
	}
	cancel := make(chan bool)
	go func() {
		<-interrupted.Done()
		close(cancel)
	}()
	handle, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: cancel,
		Init: func(registrar *grpc.Server) error {
			yaml := server.NewLanguageHost(engine, "", false)
			pulumirpc.RegisterLanguageRuntimeServer(registrar, host{yaml})
			return nil
		},
	})
	if err != nil {
		return err
	}
	fmt.Println(handle.Port) // the engine waits for this line
	return <-handle.Done
}
