import { Ar as TinystacksError, dr as GitError, fr as git } from "./start.js";
import { existsSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
// src/local/private-file.ts
const MODE = 384;
const keepPrivate = async (file, text) => {
	const path = resolve(file);
	try {
		const folder = realpathSync(dirname(path));
		await refuseTracked(folder, basename(path), file);
		const beside = join(folder, `.${basename(path)}.tinystacks-${String(process.pid)}`);
		try {
			writeFileSync(beside, text, {
				mode: MODE,
				flag: "wx"
			});
			renameSync(beside, path);
		} finally {
			rmSync(beside, { force: true });
		}
	} catch (error) {
		if (error instanceof TinystacksError) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new TinystacksError("file-not-written", `${file} could not be written: ${why}`, {
			exit: 1,
			hint: "check the directory, and that you may write in it"
		});
	}
};
async function refuseTracked(folder, name, file) {
	if (!isInRepository(folder)) return;
	try {
		if (await git(folder, "check-ignore", "--", name) !== "") return;
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
	}
	throw new TinystacksError("file-in-repository", `${file} would have passwords in it, and git does not ignore it`, {
		exit: 2,
		hint: `add \`${name}\` to .gitignore, or write it outside of the repository`
	});
}
function isInRepository(folder) {
	for (let at = folder;; at = dirname(at)) {
		if (existsSync(join(at, ".git"))) return true;
		if (dirname(at) === at) return false;
	}
}
export { keepPrivate };
