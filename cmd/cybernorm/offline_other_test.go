//go:build !linux

package main

func canDenySockets() bool { return false }

func offline() {}
