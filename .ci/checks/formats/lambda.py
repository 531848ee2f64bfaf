"""Whether Lambda takes an environment, by AWS's own model of UpdateFunctionConfiguration. From stdin; says why not."""

import json
import re
import sys

import botocore.session
from botocore.validate import ParamValidator

# Lambda guide, "Creating Lambda environment variables" and "Lambda quotas".
NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_]+")
LARGEST = 4096

model = botocore.session.get_session().get_service_model("lambda")
shape = model.operation_model("UpdateFunctionConfiguration").input_shape
environment = json.load(sys.stdin)
report = ParamValidator().validate({"FunctionName": "app", "Environment": environment}, shape)
if report.has_errors():
    sys.exit(report.generate_report())
variables = environment["Variables"]
if wrong := [name for name in variables if not NAME.fullmatch(name)]:
    sys.exit(f"no names: {wrong}")
if len(json.dumps(variables)) > LARGEST:
    sys.exit("too large")
