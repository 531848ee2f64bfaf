import sys
raise SystemExit("never run")
