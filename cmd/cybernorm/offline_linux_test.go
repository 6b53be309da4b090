package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"unsafe"
)

// Numbers of the kernel's interface that the library lacks.
const (
	prGetSeccomp, prSetSeccomp, prSetNoNewPrivs = 21, 22, 38
	seccompFilter                               = 2
	killProcess, allow                          = 0x80000000, 0x7fff0000
	ioUringSetup                                = 425
)

// canDenySockets tells whether the kernel lets a program give up the right to sockets.
func canDenySockets() bool {
	_, _, err := syscall.Syscall(syscall.SYS_PRCTL, prGetSeccomp, 0, 0)
	return err == 0
}

// offline runs a program that the kernel ends as soon as it asks for a socket of any kind: offline PROGRAM ARG...
func offline() {
	program, err := exec.LookPath(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	filter := []syscall.SockFilter{
		{Code: syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS}, // number of the system call
		{Code: syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K, Jt: 2, K: syscall.SYS_SOCKET},
		{Code: syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K, Jt: 1, K: ioUringSetup}, // makes sockets as well
		{Code: syscall.BPF_RET | syscall.BPF_K, K: allow},
		{Code: syscall.BPF_RET | syscall.BPF_K, K: killProcess},
	}
	list := syscall.SockFprog{Len: uint16(len(filter)), Filter: &filter[0]}
	runtime.LockOSThread() // the filter is that of a thread, and of the program that this thread becomes
	_, _, first := syscall.Syscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0)
	_, _, second := syscall.Syscall(syscall.SYS_PRCTL, prSetSeccomp, seccompFilter, uintptr(unsafe.Pointer(&list)))
	if first != 0 || second != 0 {
		fmt.Fprintln(os.Stderr, "cannot deny sockets:", first, second)
		os.Exit(1)
	}
	fmt.Fprintln(os.Stderr, syscall.Exec(program, os.Args[1:], os.Environ()))
	os.Exit(1)
}
