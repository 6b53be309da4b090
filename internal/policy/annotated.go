package policy

import "io/fs"

// Annotated reads the controls of a folder from their annotations alone, without library, profiles or generated data. The
// errors give file, line and column.
func Annotated(fsys fs.FS) ([]Control, []error) {
	folders, err := controlFolders(fsys)
	if err != nil {
		return nil, []error{err}
	}
	var controls []Control
	var problems []error
	for _, folder := range folders {
		c, err := readControl(fsys, folder)
		if err != nil {
			problems = append(problems, err)
			continue
		}
		controls = append(controls, c)
	}
	return controls, problems
}
