// Package seeds holds the register: the source documents and every recommendation that was found in them.
//
// The sources themselves are not part of it; their digests say which copies were read.
package seeds

import "embed"

// FS holds documents.yaml and recommendations.yaml.
//
//go:embed documents.yaml recommendations.yaml
var FS embed.FS
