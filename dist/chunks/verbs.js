import { t as DESTROY_WORD } from "./config2.js";
import { i as SQL_KINDS, n as DATABASES } from "./engines.js";
// src/verbs/rows/completion.ts
/** The shells that a script is made for. */
const SHELLS = [
	"bash",
	"zsh",
	"fish"
];
const completion = {
	does: "print a script that completes commands, flags and stages in a shell",
	about: "Bash: add the first example to ~/.bashrc. Zsh: the second to ~/.zshrc, after compinit. Fish: run the third once. The script calls nothing of tinystacks: run the command again after an upgrade.",
	words: {
		name: "SHELL",
		choices: SHELLS,
		required: true,
		help: "the shell"
	},
	flags: [],
	examples: [
		{
			line: "completion bash > ~/.tinystacks.bash && . ~/.tinystacks.bash",
			does: "bash"
		},
		{
			line: "completion zsh > ~/.tinystacks.zsh && . ~/.tinystacks.zsh",
			does: "zsh"
		},
		{
			line: "completion fish > ~/.config/fish/completions/tinystacks.fish",
			does: "fish"
		}
	],
	exits: [0, 2],
	inAction: false
};
// src/outputs/format-names.ts
/** The formats of `outputs --format`. */
const OUTPUT_FORMATS = [
	"table",
	"json",
	"dotenv",
	"ecs"
];
// src/verbs/flags.ts
/** Every flag, in the order in which help lists them. */
const FLAGS = {
	config: {
		short: "c",
		value: "FILE",
		completes: "files",
		help: "the file; default: tinystacks.yml, searched for in parent directories up to the repository root",
		input: {
			description: "The file. The default is searched for in the working directory and its parents, up to the repository root.",
			default: "tinystacks.yml"
		}
	},
	stage: {
		short: "s",
		value: "NAME",
		many: true,
		completes: "stages",
		help: "a stage, repeatable, or several separated by commas; default: every stage, in the file's order",
		input: { description: "Stages, separated by commas or lines. Default: every stage, in the file's order." }
	},
	allow: {
		value: "WORDS",
		many: true,
		help: "consent, in the words that the plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable",
		input: { description: "Consent, in the words that the plan prints, separated by commas or lines: `prod/postgres:remove@7h3kq0z9w2m4x`. On a pull request the label `tinystacks: allow postgres:remove@7h3kq0z9w2m4x` gives the same consent." }
	},
	yes: {
		short: "y",
		help: "answer yes to the yes/no question; gives no consent"
	},
	confirm: {
		value: "WORD",
		completes: [DESTROY_WORD],
		help: `the word ${DESTROY_WORD}; without it nothing is deleted`,
		input: { description: `The word \`${DESTROY_WORD}\`. Without it \`destroy\` only says what it would delete.` }
	},
	"in-window": {
		help: "only while the maintenance window is open",
		input: {
			description: "`true`: `reboot` restarts the database only while its maintenance window is open.",
			default: "false"
		}
	},
	"exit-code": { help: "end with 4 where something is to do, or differs from the file" },
	offline: { help: "change the file without a look at AWS" },
	format: {
		value: "FORMAT",
		choices: OUTPUT_FORMATS,
		help: `${OUTPUT_FORMATS.join(", ")}; default: ${OUTPUT_FORMATS[0]}`
	},
	"cloudformation-role": {
		value: "ARN",
		help: "the role that CloudFormation acts by; it stays with each stack that is changed",
		input: { description: "ARN of an IAM role that CloudFormation acts by (its service role) when it changes or deletes a stack: the deploy role then needs no permission for databases and networks, and long operations may outlast its session. It stays with the stack; give the same one to `plan` and `deploy`. Default: the role that the stack has, or the caller." }
	},
	json: { help: "one JSON document on stdout; text for people goes to stderr" },
	profile: {
		value: "NAME",
		help: "the AWS profile to take credentials from, and no others; default: AWS_PROFILE"
	},
	region: {
		value: "REGION",
		help: "the region of the stages. It moves none: it must be that of the file. For a stage that the file no longer has, where to search for its stack"
	},
	quiet: {
		short: "q",
		help: "print only the result, warnings and errors"
	},
	verbose: { help: "say also what was decided, and why" },
	debug: { help: "say also every call to AWS: service, operation, region, attempt, time. Never a value" },
	"no-color": { help: "no colors; default: as FORCE_COLOR and NO_COLOR say, or on a terminal" },
	port: {
		value: "N",
		help: "the port on 127.0.0.1; 0 or left out: a free one"
	},
	state: {
		value: "DIR",
		completes: "directories",
		help: "keep everything in DIR; left out: in memory, gone at the end"
	},
	speed: {
		value: "X",
		help: "X times as fast as AWS; default: 60; 1 is AWS's own pace; 0: nothing takes any time"
	},
	engines: {
		value: "WHICH",
		choices: ["auto", "none"],
		help: "auto: real databases where an engine is installed; none: metadata only; default: auto"
	},
	help: {
		short: "h",
		help: "print the flags, exit codes and examples of a command"
	},
	version: {
		short: "v",
		help: "print the version"
	}
};
/** What every verb takes that works on the file. */
const COMMON = [
	"quiet",
	"verbose",
	"debug",
	"no-color"
];
/** What every verb takes that calls AWS. */
const TO_AWS = [
	"profile",
	"region",
	...COMMON
];
/** The flag of that name, with everything that a flag may have; undefined = there is none. */
function flagNamed(name) {
	return Object.hasOwn(FLAGS, name) ? FLAGS[name] : void 0;
}
// src/verbs/rows/deploy.ts
const deploy = {
	does: "plan every stage, then deploy them in the file's order",
	about: "Shows the plan, asks where more than one stage changes or a database will be interrupted, and deploys. It refuses what loses data without consent. Each stage goes where the file says: no flag and no variable moves it.",
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "deploy",
			does: "every stage, primaries before their replicas"
		},
		{
			line: "deploy --stage prod --yes",
			does: "one stage, without the question"
		},
		{
			line: "deploy --stage prod --allow prod/postgres:remove@7h3kq0z9w2m4x",
			does: "with the consent that its plan asked for"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/destroy.ts
const destroy = {
	does: "delete a stage; keeps its secrets and final snapshots",
	about: "Deletes the stack of one stage, also of one that the file no longer has, and proves that the databases are gone and their final snapshots exist. Without the word it only says what it would delete.",
	flags: [
		"config",
		"stage",
		"confirm",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	instead: { yes: "the word confirms it: --confirm delete" },
	examples: [
		{
			line: "destroy --stage dev",
			does: "say what would be deleted"
		},
		{
			line: "destroy --stage dev --confirm delete",
			does: "delete it"
		},
		{
			line: "destroy --stage old --region eu-west-1",
			does: "a stage that the file no longer has, and whose region it no longer names"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/help.ts
const help = {
	does: "print the flags, exit codes and examples of a command",
	about: "`tinystacks help COMMAND` and `tinystacks COMMAND --help` print the same.",
	words: {
		name: "COMMAND",
		choices: "verbs",
		required: false,
		help: "the command"
	},
	flags: [],
	examples: [{
		line: "help deploy",
		does: "all about deploy"
	}],
	exits: [0, 2],
	inAction: false
};
// src/verbs/rows/outputs.ts
const outputs = {
	does: "print hosts, ports and secret references of deployed stages",
	about: "Reads what an application needs to reach its databases from the deployed stacks. Secrets are references, never values.",
	flags: [
		"config",
		"stage",
		"format",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "outputs --stage dev",
		does: "for people"
	}, {
		line: "outputs --stage dev --format dotenv > .env",
		does: "a .env file, without secrets"
	}],
	exits: [
		0,
		1,
		2,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/plan.ts
const plan = {
	does: "show what a deploy will do to the databases; changes nothing",
	about: "Has CloudFormation compare each stage with its stack, says in database words what a deploy will do, and deletes the change sets again. Without credentials it compares the file with the one before the change.",
	flags: [
		"config",
		"stage",
		"allow",
		"exit-code",
		"cloudformation-role",
		"json",
		...TO_AWS
	],
	examples: [
		{
			line: "plan",
			does: "every stage"
		},
		{
			line: "plan --stage dev,staging",
			does: "two stages"
		},
		{
			line: "plan --exit-code",
			does: "for a script: ends with 4 where something is to do"
		}
	],
	exits: [
		0,
		1,
		2,
		3,
		4,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/promote.ts
const promote = {
	does: "make a replica a primary in the file; the next deploy promotes it",
	about: "Takes `replicaOf` out of the file, after a look at AWS whether the replica can be promoted. Changes nothing in AWS.",
	words: {
		name: "DATABASE",
		choices: SQL_KINDS,
		required: false,
		help: "the replica; may be left out where the stage has one"
	},
	flags: [
		"config",
		"stage",
		"offline",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "promote --stage prod-west postgres",
		does: "then look at the file, and deploy"
	}, {
		line: "promote --stage prod-west --offline",
		does: "while AWS cannot be reached"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: false
};
// src/verbs/rows/reboot.ts
const reboot = {
	does: "restart a database whose parameters wait for it",
	about: "Restarts a database, or its reader, whose parameters wait for it. No deploy and no window does that. Does nothing where none waits.",
	words: {
		name: "DATABASE",
		choices: [...SQL_KINDS, ...SQL_KINDS.map((kind) => `${kind}/reader`)],
		required: true,
		help: "the database, or its reader"
	},
	flags: [
		"config",
		"stage",
		"allow",
		"yes",
		"in-window",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "reboot --stage prod postgres",
		does: "restart it now"
	}, {
		line: "reboot --stage prod postgres/reader --in-window",
		does: "its reader, if its maintenance window is open"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/restore-secret.ts
const restoreSecret = {
	does: "take back the planned deletion of a database's secret",
	about: "A stage whose secret is planned for deletion can be deployed no more. This takes the deletion back.",
	words: {
		name: "DATABASE",
		choices: DATABASES,
		required: true,
		help: "the database whose secret it is"
	},
	flags: [
		"config",
		"stage",
		"yes",
		"json",
		...TO_AWS
	],
	examples: [{
		line: "restore-secret --stage prod postgres",
		does: "the secret of prod's Postgres"
	}],
	exits: [
		0,
		1,
		2,
		3,
		130,
		143
	],
	inAction: true
};
// src/verbs/rows/sandbox.ts
const sandbox = {
	does: "run a local AWS, to try everything without an account",
	about: "Starts a local CloudFormation with real database engines behind it, on 127.0.0.1. With a command after `--` it runs that with AWS_ENDPOINT_URL, a region and credentials set, and ends with its exit code. Otherwise it prints these variables and runs until it is stopped.",
	rest: "COMMAND ...",
	flags: [
		"port",
		"state",
		"speed",
		"engines"
	],
	examples: [{
		line: "sandbox -- npx tinystacks deploy",
		does: "deploy the file of this directory to it"
	}, {
		line: "sandbox --port 4566 --state .sandbox",
		does: "one that stays, and remembers"
	}],
	exits: [
		0,
		1,
		2
	],
	inAction: false
};
// src/verbs/rows/template.ts
const template = {
	does: "print the CloudFormation template of a stage",
	about: "The template as a first deploy would send it. Calls neither AWS nor GitHub.",
	flags: [
		"config",
		"stage",
		"json",
		...COMMON
	],
	examples: [{
		line: "template --stage dev",
		does: "as JSON"
	}],
	exits: [0, 2],
	inAction: true
};
// src/verbs/table.ts
/** Every verb, in the order in which people meet them. */
const TABLE = {
	validate: {
		does: "check the file; needs neither credentials nor network",
		about: "Reports every problem of the file at once, with its line, its column and what to write instead, and makes the template of each stage. Calls neither AWS nor GitHub.",
		flags: [
			"config",
			"stage",
			"json",
			...COMMON
		],
		examples: [{
			line: "validate",
			does: "check tinystacks.yml"
		}, {
			line: "validate --json",
			does: "the problems as data, for a program"
		}],
		exits: [0, 2],
		inAction: true
	},
	plan,
	deploy,
	outputs,
	destroy,
	reboot,
	"restore-secret": restoreSecret,
	promote,
	template,
	sandbox,
	completion,
	help
};
/** Every verb, with all that a verb may have. */
const VERBS = TABLE;
const VERB_NAMES = Object.keys(TABLE);
/** What each of them takes besides its own flags. */
const EVERYWHERE = ["help"];
/** Those that the action takes. */
const ACTION_VERBS = VERB_NAMES.filter((name) => VERBS[name].inAction);
/** The flags that a verb takes, in the order of help. */
function flagsOf(verb) {
	return [...VERBS[verb].flags, ...EVERYWHERE];
}
/** The verbs that take a flag. */
function takersOf(flag) {
	return VERB_NAMES.filter((name) => flagsOf(name).includes(flag));
}
/** The words that a verb takes. */
function wordsOf(verb) {
	const choices = VERBS[verb].words?.choices ?? [];
	return choices === "verbs" ? VERB_NAMES : choices;
}
export { takersOf as a, flagNamed as c, flagsOf as i, OUTPUT_FORMATS as l, VERBS as n, wordsOf as o, VERB_NAMES as r, FLAGS as s, ACTION_VERBS as t, SHELLS as u };
