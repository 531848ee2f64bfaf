import { Ar as TinystacksError, dr as GitError, fr as git, or as NO_RUNNER, sr as checkoutRoot } from "./start.js";
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
// src/host/write-all.ts
function writeAll(root, files) {
	const folders = [];
	const beside = [];
	const placed = [];
	let current = "";
	try {
		for (const { path, text } of files) {
			current = path;
			const target = join(root, path);
			makeFolders(root, dirname(target), folders);
			refuseEscape(root, dirname(target), path);
			const temporary = `${target}.tinystacks`;
			rmSync(temporary, { force: true });
			beside.push(temporary);
			const mode = existsSync(target) ? statSync(target).mode : 420;
			writeFileSync(temporary, text, {
				mode,
				flag: "wx"
			});
		}
		for (const { path } of files) {
			current = path;
			const target = join(root, path);
			const former = existsSync(target) ? readFileSync(target) : null;
			renameSync(`${target}.tinystacks`, target);
			placed.push({
				path: target,
				former
			});
		}
	} catch (cause) {
		for (const { path, former } of placed.toReversed()) if (former === null) rmSync(path, { force: true });
		else writeFileSync(path, former);
		for (const temporary of beside) rmSync(temporary, { force: true });
		for (const folder of folders.toReversed()) rmdirSync(folder);
		if (cause instanceof TinystacksError) throw cause;
		throw new TinystacksError("file-not-written", `${current} cannot be written`, {
			exit: 1,
			hint: "no file was written. Check who may write into its folder, and run the command again",
			cause
		});
	}
}
function makeFolders(root, folder, made) {
	if (folder === root || existsSync(folder)) return;
	makeFolders(root, dirname(folder), made);
	mkdirSync(folder);
	made.push(folder);
}
function refuseEscape(root, folder, path) {
	const real = realpathSync(folder);
	const within = realpathSync(root);
	if (real === within || real.startsWith(`${within}${sep}`)) return;
	throw new TinystacksError("link-leaves-repository", `the folder of ${path} is a link that leaves the repository`, {
		exit: 2,
		hint: "no file was written. Put the folder itself into the repository"
	});
}
// src/host/project.ts
const LARGEST = 524288;
const DEEPEST = 6;
const MOST_FILES = 2e4;
const SKIPPED = /^(\..*|node_modules|vendor|dist|build|target|coverage|venv|__pycache__|site-packages|examples?|fixtures|tests?|__tests__|spec|e2e|docs?)$/;
async function projectOf(named, directory) {
	const path = resolve(directory, named ?? "tinystacks.yml");
	const given = dirname(path);
	if (!existsSync(given) || !statSync(given).isDirectory()) throw new TinystacksError("file-not-found", `there is no folder ${relative(directory, given)}`, {
		exit: 2,
		hint: "create it, or name a file in another one with --config"
	});
	const folder = realpathSync(given);
	const found = checkoutRoot(folder, NO_RUNNER);
	const root = found ?? folder;
	const inRoot = (to) => relative(root, to).split(sep).join("/");
	const { files, isCut } = filesBelow(folder);
	return {
		tree: {
			files,
			read: (file) => textOf(join(folder, file))
		},
		isCut,
		file: inRoot(join(folder, basename(path))),
		isRepository: found !== null,
		branch: found === null ? null : await defaultBranch(root),
		folder: basename(folder),
		shown: (to) => relative(realpathSync(directory), join(root, to)),
		before: (to) => before(join(root, to), to),
		write: (all) => {
			writeAll(root, all);
		}
	};
}
function filesBelow(folder) {
	const files = [];
	let isCut = false;
	const walk = (inside, depth) => {
		for (const entry of entriesOf(join(folder, inside))) {
			const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
			if (files.length >= MOST_FILES) isCut = true;
			else if (entry.isFile()) files.push(path);
			else if (entry.isDirectory() && !SKIPPED.test(entry.name)) if (depth >= DEEPEST) isCut = true;
			else walk(path, depth + 1);
		}
	};
	walk("", 0);
	return {
		files: files.toSorted(),
		isCut
	};
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function textOf(path) {
	try {
		return statSync(path).size > LARGEST ? null : readFileSync(path, "utf8");
	} catch {
		return null;
	}
}
function before(path, shown) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR")) return null;
		throw new TinystacksError("file-unreadable", `${shown} cannot be read`, {
			exit: 2,
			cause
		});
	}
}
async function defaultBranch(root) {
	try {
		return (await git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD")).trim().replace(/^origin\//, "") || null;
	} catch (error) {
		if (error instanceof GitError) return null;
		throw error;
	}
}
export { projectOf };
