import { t as connect } from "./aws.js";
import { or as NO_RUNNER, sr as checkoutRoot } from "./start.js";
import { _ as GitHubError, f as ONCE, v as orGone } from "./failure.js";
import { t as connectOctokit } from "./octokit2.js";
import { readFileSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";
// src/host/github/reads.ts
const PATIENCE$1 = 8e3;
const LOG_IN = "gh auth login, or set GH_TOKEN to a token that may read the repository";
function gitHubReads({ repository, token, apiUrl }, clock) {
	const { rest } = connectOctokit(token, apiUrl, clock, PATIENCE$1);
	const [owner = "", repo = ""] = repository.split("/");
	const at = {
		owner,
		repo,
		request: ONCE
	};
	const seen = once(() => look(() => repositoryOf(rest, at)));
	const ifSeen = async (read) => {
		const whole = await seen();
		if (whole.kind === "unread") return whole;
		if (whole.kind === "read") return look(read);
		return {
			kind: "unread",
			why: `GitHub shows no repository ${repository} ${token === null ? "without a token" : "to this token"}`,
			how: LOG_IN
		};
	};
	return {
		repository: () => ifSeen(() => seen().then((whole) => whole.kind === "read" ? whole.value : null)),
		subject: () => ifSeen(() => subjectOf(rest, at)),
		rules: (branch) => ifSeen(async () => {
			const { data } = await rest.repos.getBranchRules({
				...at,
				branch,
				per_page: 100
			});
			return data.flatMap((rule) => rule.type === "required_status_checks" ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) : []);
		}),
		branch: (branch) => ifSeen(async () => {
			const { data } = await rest.repos.getBranch({
				...at,
				branch
			});
			const { contexts = [] } = data.protection.required_status_checks ?? {};
			return {
				isProtected: data.protected,
				checks: contexts
			};
		}),
		environment: (name) => ifSeen(async () => {
			const { data } = await rest.repos.getEnvironment({
				...at,
				environment_name: name
			});
			const rules = data.protection_rules ?? [];
			return {
				branches: (data.deployment_branch_policy ?? null) === null ? "any" : "some",
				hasReviewers: rules.some(({ type }) => type === "required_reviewers"),
				waitMinutes: rules.reduce((sum, rule) => sum + ("wait_timer" in rule ? rule.wait_timer ?? 0 : 0), 0)
			};
		}),
		variable: async (name, environment) => {
			const found = await ifSeen(() => variableOf(rest, at, name, environment));
			const whole = await seen();
			const maySee = whole.kind === "read" && whole.value.mayWrite;
			if (found.kind !== "absent" || maySee) return found;
			return {
				kind: "unread",
				why: "only who may write to the repository is shown its variables",
				how: LOG_IN
			};
		}
	};
}
async function repositoryOf(rest, at) {
	const { data } = await rest.repos.get(at);
	return {
		id: data.id,
		ownerId: data.owner.id,
		defaultBranch: data.default_branch,
		mayWrite: data.permissions?.push ?? false
	};
}
async function subjectOf(rest, at) {
	const { data } = await rest.actions.getCustomOidcSubClaimForRepo(at);
	const { use_default, include_claim_keys, use_immutable_subject } = data;
	return use_default ? {
		kind: "usual",
		hasIds: use_immutable_subject ?? null
	} : {
		kind: "custom",
		claims: include_claim_keys ?? []
	};
}
async function variableOf(rest, at, name, environment) {
	if (environment !== null) {
		const own = await orGone(() => rest.actions.getEnvironmentVariable({
			...at,
			environment_name: environment,
			name
		}));
		if (own !== null) return own.data.value;
	}
	const found = await orGone(() => rest.actions.getRepoVariable({
		...at,
		name
	}));
	if (found !== null) return found.data.value;
	const { data } = await rest.actions.listRepoOrganizationVariables({
		...at,
		per_page: 30
	});
	return data.variables.find((one) => one.name === name)?.value ?? null;
}
async function look(read) {
	try {
		const value = await orGone(read);
		return value === null ? { kind: "absent" } : {
			kind: "read",
			value
		};
	} catch (error) {
		if (!(error instanceof GitHubError)) throw error;
		return {
			kind: "unread",
			...whyNot(error)
		};
	}
}
function whyNot({ status, message }) {
	if (status === null) return {
		why: `GitHub was not reached (${message})`,
		how: "check the network, and HTTPS_PROXY if there is a proxy"
	};
	if (status === 401) return {
		why: `GitHub does not accept the token (${message})`,
		how: LOG_IN
	};
	return {
		why: `GitHub refuses it (${String(status)}: ${message})`,
		how: LOG_IN
	};
}
function once(make) {
	let made;
	return () => made ??= make();
}
// src/local/diagnosing.ts
const PATIENCE = 5e3;
const LARGEST = 524288;
function diagnosing({ config, clock, connection }) {
	return {
		platform: process.platform,
		arch: process.arch,
		connect: (region) => Promise.resolve(connect(region, {
			...connection,
			impatient: true
		})),
		versionOf,
		workflows: () => Promise.resolve(workflowsAround(dirname(resolve(config ?? "tinystacks.yml")))),
		github: async (repository) => {
			const apiUrl = process.env["GITHUB_API_URL"] || "https://api.github.com";
			return gitHubReads({
				repository,
				token: await token(),
				apiUrl
			}, clock);
		},
		close: () => {
			endOnceTold();
		}
	};
}
async function versionOf(program, flag) {
	try {
		const said = await promisify(execFile)(program, [flag], { timeout: PATIENCE });
		return {
			kind: "read",
			value: `${said.stdout}${said.stderr}`.trim()
		};
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return { kind: "absent" };
		return {
			kind: "unread",
			why: "it does not tell its version",
			how: `${program} ${flag}`
		};
	}
}
function workflowsAround(given) {
	const how = "run it in a checkout of the repository";
	let folder;
	try {
		const real = realpathSync(given);
		folder = join(checkoutRoot(real, NO_RUNNER) ?? real, ".github", "workflows");
	} catch {
		return {
			kind: "unread",
			why: `there is no folder ${given}`,
			how
		};
	}
	try {
		return {
			kind: "read",
			value: readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).toSorted().flatMap((name) => {
				const text = readFileSync(join(folder, name), "utf8");
				return text.length > LARGEST ? [] : [{
					file: `.github/workflows/${name}`,
					text
				}];
			})
		};
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		if (code === "ENOENT" || code === "ENOTDIR") return { kind: "absent" };
		return {
			kind: "unread",
			why: `.github/workflows cannot be read (${code})`,
			how
		};
	}
}
async function token() {
	const given = process.env["GH_TOKEN"] || process.env["GITHUB_TOKEN"];
	if (given) return given;
	try {
		const { stdout } = await promisify(execFile)("gh", ["auth", "token"], { timeout: PATIENCE });
		return stdout.trim() || null;
	} catch {
		return null;
	}
}
function endOnceTold() {
	if (process.channel !== void 0) return;
	setInterval(() => {
		if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0 && process.exitCode !== void 0) process.exit();
	}, 200).unref();
}
export { diagnosing };
