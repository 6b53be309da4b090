package flow

import (
	"strconv"
	"strings"
)

// Latin is the alphabet that lists count in.
const Latin = "abcdefghijklmnopqrstuvwxyz"

// Roman writes a number in small Roman numerals; what they cannot write, in digits.
func Roman(n int) string {
	if n < 1 || n > 32767 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, s := range [...]struct {
		value int
		text  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for n >= s.value {
			b.WriteString(s.text)
			n -= s.value
		}
	}
	return b.String()
}

// Letters counts a, b, … z, aa, bb, … in an alphabet; what would grow too long, in digits.
func Letters(n int, alphabet string) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	letters := []rune(alphabet)
	times := (n-1)/len(letters) + 1
	if times > 30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), times)
}
