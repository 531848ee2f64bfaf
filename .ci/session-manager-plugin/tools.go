// What go.mod is for: AWS's session-manager-plugin, which is no module itself (.ci/install.sh).

//go:build tools

package tools

import _ "github.com/aws/session-manager-plugin/src/sessionmanagerplugin-main"
