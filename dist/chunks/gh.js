import { Si as recordOf } from "./start.js";
import { execFile } from "node:child_process";
// src/local/github/gh.ts
const TIMEOUT = 3e4;
const HOST = "github.com";
const gh = {
	isInstalled: async () => (await run("--version")).kind === "answered",
	repository: async (name) => {
		const told = await run("api", "--hostname", HOST, `repos/${name}`);
		return told.kind === "answered" ? repositoryIn(told.value) : told;
	},
	setVariable: async (repository, variable) => {
		const { environment } = variable;
		const there = environment === null ? null : await madeEnvironment(repository, environment);
		if (there?.kind === "unanswered") return there;
		const set = await run(...settingOf(repository, variable));
		return set.kind === "answered" ? {
			kind: "answered",
			value: null
		} : set;
	}
};
function settingOf(repository, { environment, name, value }) {
	return [
		...[
			"variable",
			"set",
			name,
			"--repo",
			`${HOST}/${repository}`
		],
		...environment === null ? [] : ["--env", environment],
		...["--body", value]
	];
}
async function madeEnvironment(repository, environment) {
	const path = `repos/${repository}/environments/${environment}`;
	const found = await run("api", "--hostname", HOST, path);
	if (found.kind === "answered" || !found.why.includes("HTTP 404")) return found;
	return run("api", "--hostname", HOST, "--method", "PUT", path);
}
function repositoryIn(text) {
	const { id, owner, default_branch: branch } = recordOf(json(text));
	const { id: ownerId } = recordOf(owner);
	return typeof id === "number" && typeof ownerId === "number" && typeof branch === "string" ? {
		kind: "answered",
		value: {
			id: String(id),
			ownerId: String(ownerId),
			branch
		}
	} : {
		kind: "unanswered",
		why: "gh did not tell the ids"
	};
}
function json(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function run(...argv) {
	const environment = {
		...process.env,
		GH_PROMPT_DISABLED: "1",
		GH_NO_UPDATE_NOTIFIER: "1"
	};
	const options = {
		timeout: TIMEOUT,
		windowsHide: true,
		env: environment
	};
	return new Promise((resolve) => {
		execFile("gh", argv, options, (error, stdout, stderr) => {
			if (error === null) resolve({
				kind: "answered",
				value: stdout
			});
			else resolve({
				kind: "unanswered",
				why: whyNot(error.code, stderr)
			});
		});
	});
}
function whyNot(code, stderr) {
	if (code === "ENOENT") return "gh is not installed";
	if (code === 4) return "gh is not logged in: gh auth login";
	return stderr.trim().split("\n")[0] || "gh failed";
}
export { gh };
