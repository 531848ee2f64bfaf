import { Ai as isDatabase, Ar as TinystacksError, Di as byFamily, Li as NO_CLUES, Ni as VARIANTS, Or as listed, Pi as VARIANT_NAMES, Rr as parseConfig, Si as recordOf, Ti as ENGINES, Vr as positionsIn, Yn as forTerminal, d as done, ji as isSql, jr as usageError, oi as REGIONS, ti as didYouMean, wi as DATABASES, zi as shellWord, zr as readYaml } from "./start.js";
import { r as roleArns } from "./template.js";
// src/init/answers.ts
function placeOfStage({ region, regions, account, accounts }, stage) {
	return {
		region: regions[stage] ?? region,
		account: accounts[stage] ?? account
	};
}
function stagesByAccount(answers) {
	const accountOf = (stage) => placeOfStage(answers, stage).account;
	return [...new Set(answers.stages.flatMap((stage) => accountOf(stage) ?? []))].map((account) => ({
		account,
		stages: answers.stages.filter((stage) => accountOf(stage) === account)
	}));
}
function hasSeveralAccounts(answers) {
	return new Set(answers.stages.map((stage) => placeOfStage(answers, stage).account)).size > 1;
}
// src/engines/fitting.ts
function versionsOf(kind, variant) {
	if (variant !== null) return VARIANTS[variant].lines;
	return isSql(kind) ? ENGINES[kind].lines : [];
}
function fittingVersion(lines, used) {
	const parts = numbersOf(used);
	const exact = lines.findLast((line) => numbersOf(line).every((number, at) => parts[at] === void 0 || parts[at] === number));
	if (exact !== void 0) return {
		kind: "version",
		version: exact,
		isExact: true
	};
	const next = lines.find((line) => isAfter(numbersOf(line), parts));
	return next === void 0 ? {
		kind: "too-new",
		newest: lines.at(-1) ?? ""
	} : {
		kind: "version",
		version: next,
		isExact: false
	};
}
function numbersOf(version) {
	return version.split(".").map(Number);
}
function isAfter(one, other) {
	const at = one.findIndex((number, index) => number !== (other[index] ?? 0));
	return at !== -1 && (one[at] ?? 0) > (other[at] ?? 0);
}
// src/init/choose.ts
function proposalOf(seen) {
	const kinds = DATABASES.filter((kind) => seen.some(({ product }) => product.kind === kind));
	const each = kinds.map((kind) => ofKind$1(kind, seen));
	const sql = kinds.filter(isSql);
	const elsewhere = [...new Set(seen.map(({ product }) => product))].filter(isNotOffered);
	const like = elsewhere.flatMap(({ title, like }) => like === null ? [] : [{
		kind: "like",
		title,
		like
	}]);
	return {
		wanted: each.map(({ wanted }) => wanted),
		doubts: [
			...kinds.length === 0 && like.length === 0 ? [{ kind: "none" }] : [],
			...sql.length > 1 ? [{
				kind: "engines",
				kinds: sql
			}] : [],
			...like,
			...each.flatMap(({ doubts }) => doubts)
		],
		remarks: [...each.flatMap(({ remarks }) => remarks), ...elsewhere.flatMap(({ title, like }) => like === null ? [{
			kind: "not-offered",
			title
		}] : [])]
	};
}
function isNotOffered(product) {
	return product.kind === null;
}
function ofKind$1(kind, seen) {
	return byFamily(kind, {
		sql: () => versioned(kind, null, usedVersions(seen, kind, null)),
		cache: () => cached(kind, seen)
	});
}
function usedVersions(seen, kind, variant) {
	const of = seen.filter(({ product }) => product.kind === kind && product.variant === variant);
	return [...new Set(of.flatMap(({ version }) => version ?? []))];
}
function cached(kind, seen) {
	const variants = seen.flatMap(({ product }) => product.kind === kind && product.variant !== null ? [product.variant] : []);
	const stays = variants.find((variant) => VARIANTS[variant].becomes === null);
	if (stays !== void 0) return versioned(kind, stays, usedVersions(seen, kind, stays));
	const wanted = {
		kind,
		engine: null,
		version: null
	};
	const [from] = variants;
	const to = VARIANT_NAMES.find((name) => from !== void 0 && VARIANTS[from].becomes === name);
	if (from === void 0 || to === void 0 || usedVersions(seen, kind, from).length === 0) return {
		wanted,
		doubts: [],
		remarks: []
	};
	return {
		wanted,
		doubts: [],
		remarks: [{
			kind: "becomes",
			of: kind,
			from,
			to
		}]
	};
}
function versioned(kind, engine, used) {
	const lines = versionsOf(kind, engine);
	const fits = used.map((version) => ({
		used: version,
		...fittingVersion(lines, version)
	}));
	const tooNew = fits.flatMap((fit) => fit.kind === "too-new" ? [{
		kind: "too-new",
		of: kind,
		used: fit.used,
		newest: fit.newest
	}] : []);
	const found = fits.flatMap((fit) => fit.kind === "version" ? [fit] : []);
	const versions = lines.filter((line) => found.some(({ version }) => version === line));
	const several = versions.length > 1 ? [{
		kind: "versions",
		of: kind,
		versions
	}] : [];
	return {
		wanted: {
			kind,
			engine: null,
			version: versions.at(-1) ?? null
		},
		doubts: [...tooNew, ...several],
		remarks: found.flatMap(({ isExact, ...fit }) => isExact ? [] : [{
			kind: "newer",
			of: kind,
			used: fit.used,
			version: fit.version
		}])
	};
}
// src/engines/clues.ts
const NOT_OFFERED = [{
	title: "MariaDB",
	like: "mysql",
	clues: {
		...NO_CLUES,
		image: ["mariadb"],
		npm: ["mariadb"],
		pypi: ["mariadb"],
		jvm: ["org.mariadb.jdbc:mariadb-java-client"],
		cloudformation: ["mariadb"],
		scheme: ["mariadb"]
	}
}, {
	title: "MongoDB",
	like: null,
	clues: {
		...NO_CLUES,
		image: ["mongo", "mongodb"],
		npm: ["mongodb", "mongoose"],
		pypi: [
			"pymongo",
			"motor",
			"mongoengine"
		],
		gem: ["mongoid", "mongo"],
		go: ["go.mongodb.org/mongo-driver"],
		jvm: ["org.mongodb:mongodb-driver-sync", "org.springframework.boot:spring-boot-starter-data-mongodb"],
		prisma: ["mongodb"],
		scheme: ["mongodb"]
	}
}];
const ROWS = [...DATABASES.flatMap(rowsOf), ...NOT_OFFERED.map(({ title, like, clues }) => [{
	title,
	kind: null,
	like
}, clues])];
function rowsOf(kind) {
	const engine = ENGINES[kind];
	if (engine.family === "sql") return [[{
		title: engine.title,
		kind,
		variant: null
	}, engine.clues]];
	return Object.keys(engine.variants).map((variant) => [{
		title: variant === kind ? engine.title : VARIANTS[variant].title,
		kind,
		variant
	}, VARIANTS[variant].clues]);
}
const BY_NAME = new Map(ROWS.flatMap(([product, clues]) => Object.entries(clues).flatMap(([ecosystem, names]) => names.map((name) => [`${ecosystem} ${name}`, product]))));
function productOf(ecosystem, name) {
	return BY_NAME.get(`${ecosystem} ${name}`) ?? null;
}
function cluesOf(ecosystem) {
	return ROWS.flatMap(([, clues]) => clues[ecosystem]);
}
// src/init/detect/clue.ts
const VERSION = /^\d{1,3}(\.\d{1,3}){0,2}$/;
function clueOf(ecosystem, name, line, version = null) {
	const product = productOf(ecosystem, name);
	if (product === null) return [];
	return [{
		product,
		name,
		line,
		version: version !== null && VERSION.test(version) ? version : null
	}];
}
function linesOf(text, comment) {
	return text.split(/\r\n|\n|\r/).map((one, index) => ({
		line: index + 1,
		text: comment ? one.replace(comment, "") : one
	}));
}
function lineAt(text, offset) {
	return text.slice(0, offset).split("\n").length;
}
// src/init/detect/readers/jvm.ts
const DEPENDENCY = /<groupId>\s*([\w.-]+)\s*<\/groupId>\s*<artifactId>\s*([\w.-]+)\s*<\/artifactId>/g;
function pom(text) {
	const live = text.replaceAll(/<!--[\s\S]*?-->/g, (comment) => comment.replaceAll(/[^\n]/g, ""));
	return [...live.matchAll(DEPENDENCY)].flatMap(({ 0: whole, 1: group, 2: artifact, index }) => clueOf("jvm", `${group}:${artifact}`, lineAt(live, index + whole.indexOf("<artifactId>"))));
}
function gradle(text) {
	return linesOf(text, /(^|\s)(\/\/|#).*/).flatMap((one) => [...one.text.matchAll(/['"]([\w.-]+:[\w.-]+)(?::[^'"]*)?['"]/g)].flatMap(([, name = ""]) => clueOf("jvm", name, one.line)));
}
// src/init/detect/readers/lines.ts
function gemfile(text) {
	return linesOf(text, /(^|\s)#.*/).flatMap((one) => {
		const [, name] = /^\s*gem[\s(]+['"]([\w.-]+)['"]/.exec(one.text) ?? [];
		return name === void 0 ? [] : clueOf("gem", name, one.line);
	});
}
function goMod(text) {
	return linesOf(text).flatMap((one) => {
		const [, path] = /^\s*(?:require\s+)?([\w.~/-]+)\s+v\d\S*(?!.*\/\/ indirect)/.exec(one.text) ?? [];
		return path === void 0 ? [] : clueOf("go", path.replace(/\/v\d+$/, ""), one.line);
	});
}
function prisma(text) {
	let isSource = false;
	return linesOf(text, /\/\/.*/).flatMap((one) => {
		if (/^\s*\w+\s+\w+\s*\{/.test(one.text)) isSource = /^\s*datasource\b/.test(one.text);
		const [, provider] = /\bprovider\s*=\s*\[?\s*"([\w-]+)"/.exec(one.text) ?? [];
		return isSource && provider !== void 0 ? clueOf("prisma", provider, one.line) : [];
	});
}
const BACKENDS = cluesOf("django");
function django(text) {
	return linesOf(text, /(^|\s)#.*/).flatMap((one) => [...BACKENDS.filter((name) => one.text.includes(`'${name}'`) || one.text.includes(`"${name}"`)).flatMap((name) => clueOf("django", name, one.line)), ...schemesIn(one.text).flatMap((scheme) => clueOf("scheme", scheme, one.line))]);
}
function schemesIn(text) {
	return [...text.matchAll(/(?<![\w+.-])([a-z][a-z0-9]{1,20})(?:\+[a-z0-9]{1,20})?:\/\//g)].map(([, scheme = ""]) => scheme);
}
function rails(text) {
	return linesOf(text, /(^|\s)#.*/).flatMap((one) => {
		const [, adapter] = /^\s*adapter:\s*['"]?(\w+)['"]?\s*$/.exec(one.text) ?? [];
		return adapter === void 0 ? [] : clueOf("rails", adapter, one.line);
	});
}
// src/init/detect/readers/json.ts
function packageJson(text) {
	return namesIn$1(text, [
		"dependencies",
		"devDependencies",
		"optionalDependencies",
		"peerDependencies"
	], "npm");
}
function composerJson(text) {
	return namesIn$1(text, ["require", "require-dev"], "composer");
}
function namesIn$1(text, sections, ecosystem) {
	const parsed = jsonOf(text);
	return sections.flatMap((section) => {
		const names = Object.keys(recordOf(recordOf(parsed)[section]));
		const start = Math.max(text.indexOf(`"${section}"`), 0);
		return names.flatMap((name) => clueOf(ecosystem, name, lineAt(text, text.indexOf(JSON.stringify(name), start))));
	});
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
"".isWellFormed;
// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
// src/init/detect/readers/python.ts
const REQUIREMENT = /^\s*([a-z0-9](?:[\w.-]*[a-z0-9])?)\s*(?:\[([^\]]*)\])?/i;
function requirements(text) {
	return linesOf(text, /(^|\s)#.*/).flatMap((one) => requirementOn(one.text, one.line));
}
function requirementOn(written, line) {
	const [, name, extras = ""] = REQUIREMENT.exec(written) ?? [];
	if (name === void 0) return [];
	const normal = normalized(name);
	return [normal, ...extras.split(",").map((extra) => `${normal}[${normalized(extra.trim())}]`)].flatMap((one) => clueOf("pypi", one, line));
}
function normalized(name) {
	return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}
function pyproject(text) {
	const { project, tool, ...rest } = tomlOf(text);
	const { dependencies, "optional-dependencies": optional } = recordOf(project);
	const { poetry, uv } = recordOf(tool);
	const { dependencies: own, "dev-dependencies": dev, group } = recordOf(poetry);
	const listed = [...[dependencies, recordOf(uv)["dev-dependencies"]], ...[...Object.values(recordOf(optional)), ...Object.values(recordOf(rest["dependency-groups"]))]].flatMap((list) => Array.isArray(list) ? list : []);
	const groups = Object.values(recordOf(group)).map((one) => recordOf(one)["dependencies"]);
	return [...listed.flatMap((one) => typeof one === "string" ? requirementOn(one, lineOf(text, one)) : []), ...[
		own,
		dev,
		...groups
	].flatMap((table) => Object.entries(recordOf(table)).flatMap(([name, value]) => requirementOn(`${name}[${extrasOf(value).join(",")}]`, lineOf(text, name))))];
}
function extrasOf(value) {
	const { extras } = recordOf(value);
	return Array.isArray(extras) ? extras.filter((one) => typeof one === "string") : [];
}
function lineOf(text, written) {
	const found = [
		"\"",
		"'",
		"\n"
	].map((before) => text.indexOf(before + written) + 1).filter((at) => at > 0);
	return lineAt(text, found.length > 0 ? Math.min(...found) : 0);
}
function tomlOf(text) {
	try {
		return parse(text);
	} catch {
		return {};
	}
}
// src/init/detect/readers/yaml.ts
function compose(text) {
	const lineOf = linesIn(text);
	return valuesOf(entryOf(rootOf(text), "services")).flatMap((service) => {
		const image = inherited(service, "image");
		return [...image?.kind === "scalar" ? imageClue(image.raw, lineOf(image)) : [], ...valuesOf(inherited(service, "environment")).flatMap((value) => value.kind === "scalar" ? schemesIn(value.raw).flatMap((scheme) => clueOf("scheme", scheme, lineOf(value))) : [])];
	});
}
function imageClue(image, line) {
	const [, name = "", tag = ""] = /^(?:[^\s:@]*(?::\d+)?\/)?([\w.-]+)(?::([^@\s]*))?/.exec(image) ?? [];
	const [, version = null] = /^(?:\$\{\w+:?-)?(?:pg|v)?(\d+(?:\.\d+)*)/.exec(tag) ?? [];
	return clueOf("image", name, line, version);
}
function copilot(text) {
	const lineOf = linesIn(text);
	return valuesOf(entryOf(rootOf(text), "Resources")).flatMap((resource) => {
		const properties = entryOf(resource, "Properties");
		const engine = entryOf(properties, "Engine");
		const version = entryOf(properties, "EngineVersion");
		if (engine?.kind !== "scalar") return [];
		return clueOf("cloudformation", engine.raw, lineOf(engine), version?.kind === "scalar" ? version.raw : null);
	});
}
function rootOf(text) {
	const file = readYaml(text);
	return file.kind === "read" ? file.root : null;
}
function linesIn(text) {
	const position = positionsIn(text);
	return ({ start }) => position(start).line;
}
function entryOf(node, key) {
	return node?.kind === "mapping" ? node.entries.get(key)?.value ?? null : null;
}
function inherited(node, key) {
	return entryOf(node, key) ?? entryOf(entryOf(node, "<<"), key);
}
function valuesOf(node) {
	if (node?.kind === "sequence") return node.items;
	return node?.kind === "mapping" ? [...node.entries.values()].map(({ value }) => value) : [];
}
// src/init/detect/table.ts
const DETECTORS = [
	{
		reads: "package.json",
		matches: /(^|\/)package\.json$/,
		cluesIn: packageJson
	},
	{
		reads: "requirements.txt",
		matches: /(^|\/)(requirements[\w.-]*|requirements\/[\w.-]+)\.(txt|in)$/,
		cluesIn: requirements
	},
	{
		reads: "pyproject.toml",
		matches: /(^|\/)pyproject\.toml$/,
		cluesIn: pyproject
	},
	{
		reads: "Gemfile",
		matches: /(^|\/)Gemfile$/,
		cluesIn: gemfile
	},
	{
		reads: "composer.json",
		matches: /(^|\/)composer\.json$/,
		cluesIn: composerJson
	},
	{
		reads: "go.mod",
		matches: /(^|\/)go\.mod$/,
		cluesIn: goMod
	},
	{
		reads: "pom.xml",
		matches: /(^|\/)pom\.xml$/,
		cluesIn: pom
	},
	{
		reads: "build.gradle",
		matches: /(^|\/)(build\.gradle(\.kts)?|libs\.versions\.toml)$/,
		cluesIn: gradle
	},
	{
		reads: "compose files",
		matches: /(^|\/)(docker-)?compose[\w.-]*\.ya?ml$/,
		cluesIn: compose
	},
	{
		reads: "Prisma's schema",
		matches: /\.prisma$/,
		cluesIn: prisma
	},
	{
		reads: "Django's settings",
		matches: /(^|\/)(settings\.py|settings\/\w+\.py)$/,
		cluesIn: django
	},
	{
		reads: "Rails's config/database.yml",
		matches: /(^|\/)config\/(database|cable)\.yml$/,
		cluesIn: rails
	},
	{
		reads: "Copilot's addons",
		matches: /(^|\/)copilot\/.+\.ya?ml$/,
		cluesIn: copilot
	}
];
function isLookedAt(file) {
	return DETECTORS.some(({ matches }) => matches.test(file));
}
function detect({ files, read }) {
	const unread = [];
	return {
		seen: files.filter(isLookedAt).flatMap((file) => {
			const text = read(file);
			if (text === null) {
				unread.push(file);
				return [];
			}
			return DETECTORS.filter(({ matches }) => matches.test(file)).flatMap(({ cluesIn }) => cluesIn(text)).toSorted((a, b) => a.line - b.line).filter((clue, at, all) => at === all.findIndex((other) => isSame(other, clue))).map((clue) => ({
				...clue,
				file
			}));
		}),
		unread
	};
}
function isSame(one, other) {
	return one.line === other.line && one.name === other.name && one.version === other.version;
}
// src/init/messages.ts
const DOCS = "https://github.com/tinystacks/tinystacks/blob/v1/docs";
const titleOf = (kind) => ENGINES[kind].title;
function places(seen, isMeant) {
	const all = seen.filter(isMeant).map(({ file, line }) => `${file}:${line}`);
	return all.length > 3 ? `${all.slice(0, 3).join(", ")} and ${all.length - 3} more` : listed(all);
}
const ofKind = (kind) => ({ product }) => product.kind === kind;
const initMessages = {
	seen: (seen) => seen.length === 0 ? ["found no database in the files of this folder"] : ["found", ...seen.map(({ product, version, name, file, line }) => `  ${[product.title, ...version === null ? [] : [version]].join(" ")}  ${file}:${line}  (${name})`)],
	unread: (files) => `not read, because too large or not readable: ${listed(files)}`,
	cut: "not all folders were searched: there are too many files, or too many folders in each other",
	doubt: (doubt, seen) => {
		switch (doubt.kind) {
			case "none": return "no database was found";
			case "engines": return `${listed(doubt.kinds.map((kind) => `${titleOf(kind)} (${places(seen, ofKind(kind))})`))}: which of them does production need?`;
			case "versions": return `${titleOf(doubt.of)} has the versions ${listed(doubt.versions)} (${places(seen, (one) => ofKind(doubt.of)(one) && one.version !== null)})`;
			case "too-new": return `${titleOf(doubt.of)} ${doubt.used} is not offered: the newest is ${doubt.newest} (${places(seen, (one) => ofKind(doubt.of)(one) && one.version === doubt.used)})`;
			case "like": return `${doubt.title} is not offered (${places(seen, ({ product }) => product.title === doubt.title)}): many of its applications work with ${titleOf(doubt.like)}`;
		}
	},
	remark: (remark) => {
		switch (remark.kind) {
			case "newer": return `${titleOf(remark.of)} ${remark.used} is not offered for new databases: the file has ${remark.version}`;
			case "becomes": return `the file has ${VARIANTS[remark.to].title}, which speaks the protocol of ${titleOf(remark.of)}. For ${VARIANTS[remark.from].title}: --databases ${remark.from}:${VARIANTS[remark.from].newVersion}`;
			case "not-offered": return `${remark.title} cannot be in the file`;
		}
	},
	settle: (kinds) => `write for example --databases ${kinds.join(",")}`,
	questions: {
		stack: "Name of the application, which begins the name of each CloudFormation stack",
		stages: "Stages, in the order of deployment, separated by commas",
		region: "AWS region (where stages differ: us-east-1, prod=eu-west-1)",
		account: "AWS account, 12 digits (empty: any; where stages differ: dev=111111111111, prod=222222222222)",
		databases: "Which databases does a stage have?",
		version: (kind) => `Which version of ${titleOf(kind)}?`,
		bastion: "Should people reach the databases from their machines, by Session Manager?",
		replace: (file) => `${file} exists. Replace it?`,
		write: "Write these files?"
	},
	needed: (flags) => `without questions, init needs ${listed(flags)}`,
	exists: (files) => `${listed(files)} ${files.length === 1 ? "exists" : "exist"}, and nothing was written`,
	existsHint: "look at the difference in a copy, or write --overwrite to replace what is there",
	notInWorkflow: (file) => `a workflow cannot name the path ${file}`,
	notInWorkflowHint: "name a file in a folder of letters, digits and . _ - + @ with --config",
	noRepository: (folder) => `${folder} is in no Git repository: it is taken to be the root, where the workflow belongs`,
	workflowAtRoot: (workflow) => `the workflow belongs to the root of the repository: ${workflow}`,
	file: {
		create: (file) => `${file} (new)`,
		replace: (file) => `${file} (replaces what is there)`,
		extend: (file) => `${file} (these lines are added)`
	},
	same: (file) => `${file} is as it should be`,
	nothing: "Every file is as it should be. Nothing was written.",
	declined: "nothing was written",
	written: (files) => `Wrote ${listed(files)}.`,
	next: ({ config, repository, branch, accounts }, files) => {
		const flag = config === null ? "" : ` --config ${config}`;
		const bootstrap = (more) => `  npx tinystacks bootstrap${flag}${more} --repo ${repository ?? "OWNER/NAME"}${branch === null ? "" : ` --branch ${branch}`}`;
		return [
			"Next:",
			`  npx tinystacks validate${flag}`,
			`  npx tinystacks sandbox --state .sandbox -- tinystacks deploy${flag}   # without an AWS account`,
			`  git switch --create databases && git add ${files.join(" ")} && git commit --message "Add databases"`,
			"  git push --set-upstream origin databases   # then open a pull request: it shows the plan",
			"",
			...accounts.length === 0 ? ["Before that, the repository needs the variables PLAN_ROLE and DEPLOY_ROLE: the ARNs of roles. They are made by", bootstrap("")] : ["Before that, the accounts need the roles that the file names. They are made by", ...accounts.map(({ account, stages }) => `${bootstrap(accounts.length === 1 ? "" : ` --stage ${stages.join(",")}`)} --profile NAME   # of ${account}`)],
			`which asks before it does: ${DOCS}/bootstrap.md`
		];
	}
};
// src/init/databases.ts
const DATABASE_WORDS = [.../* @__PURE__ */ new Set([...DATABASES, ...VARIANT_NAMES])];
function databasesNamed(words) {
	const wanted = words.map(databaseNamed);
	const twice = wanted.find(({ kind }, at) => wanted.findIndex((one) => one.kind === kind) !== at);
	if (twice) throw usageError(`--databases names ${twice.kind} twice`, `a stage has one ${ENGINES[twice.kind].title} at the most`);
	return DATABASES.flatMap((kind) => wanted.filter((one) => one.kind === kind));
}
function databaseNamed(word) {
	const [name = "", ...rest] = word.split(":");
	const version = rest.length === 0 ? null : rest.join(":");
	const kind = kindOf(name);
	if (kind === null) throw usageError(`--databases: there is no database ${name}`, didYouMean(name, DATABASE_WORDS) ?? `write some of ${listed(DATABASE_WORDS)}`);
	const variant = VARIANT_NAMES.find((one) => one === name) ?? null;
	if (version === null) return {
		kind,
		engine: engineOf(kind, name, null),
		version
	};
	const lines = versionsOf(kind, isSql(kind) ? null : variant);
	if (!lines.includes(version)) throw usageError(`--databases: ${variant === null ? ENGINES[kind].title : VARIANTS[variant].title} ${version} is not offered`, `write ${name}:${lines.at(-1) ?? ""}, or another of ${listed(lines)}`);
	return {
		kind,
		engine: engineOf(kind, name, version),
		version
	};
}
function kindOf(name) {
	if (isDatabase(name)) return name;
	const has = (kind) => {
		const engine = ENGINES[kind];
		return engine.family === "cache" && Object.hasOwn(engine.variants, name);
	};
	return DATABASES.find(has) ?? null;
}
function engineOf(kind, name, version) {
	const variant = VARIANT_NAMES.find((one) => one === name);
	if (variant === void 0 || isSql(kind)) return null;
	return version === null || VARIANTS[variant].becomes === null ? null : variant;
}
function wordsFor(wanted) {
	return wanted.map(({ kind, engine, version }) => {
		if (version === null) return kind;
		return `${isSql(kind) ? kind : engine ?? currentVariant() ?? kind}:${version}`;
	});
}
function currentVariant() {
	return VARIANT_NAMES.find((name) => VARIANTS[name].becomes === null);
}
// src/init/yaml-text.ts
function yamlText(text) {
	return /^[a-z][\w./-]*$/i.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
// src/init/file.ts
const SCHEMA = "https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json";
const PAGE = "https://github.com/tinystacks/tinystacks/blob/v1/docs/file.md";
const PRODUCTION = /^(prod|production|live)([-_0-9]|$)/i;
const THROWN_AWAY = /^(dev|development|test|testing|sandbox|preview)([-_0-9]|$)/i;
function isProduction(stage) {
	return PRODUCTION.test(stage);
}
function fileText(answers) {
	const { stack, region, account, stages } = answers;
	const example = stages.at(-1) ?? "";
	return `# yaml-language-server: $schema=${SCHEMA}
# Every key: ${PAGE}
version: 1
stack: ${yamlText(stack)} # each stage is a CloudFormation stack: ${stack}-${example}
region: ${yamlText(region)}
${account === null ? "" : `account: ${yamlText(account)} # credentials of any other account are refused\n`}${sharedRoles(answers)}
stages:
${stages.map((stage) => stageText(stage, answers)).join("\n")}`;
}
const ROLES = "# made by `tinystacks bootstrap`; the workflow assumes them by itself";
function sharedRoles(answers) {
	const [first = ""] = answers.stages;
	const roles = hasSharedRoles(answers) ? rolesOf(answers, first) : [];
	return roles.length === 0 ? "" : lines(0, [
		"",
		"defaults:",
		...roles.map((line) => `  ${line}`)
	]);
}
function hasSharedRoles(answers) {
	const each = answers.stages.map((stage) => rolesOf(answers, stage).join());
	return !hasSeveralAccounts(answers) && new Set(each).size === 1;
}
function rolesOf(answers, stage) {
	const { account, region } = placeOfStage(answers, stage);
	if (!answers.roles || account === null) return [];
	const arns = Object.entries(roleArns(answers.stack, {
		account,
		region
	}, null));
	return [`roles: ${ROLES}`, ...arns.map(([use, arn]) => `  ${use}: ${arn}`)];
}
function stageText(stage, answers) {
	const { databases, bastion } = answers;
	const { [stage]: region } = answers.regions;
	const { [stage]: account } = answers.accounts;
	const isProd = isProduction(stage);
	return lines(2, [
		`${yamlText(stage)}:`,
		...region === void 0 ? [] : [`  region: ${yamlText(region)}`],
		...account === void 0 ? [] : [`  account: ${yamlText(account)}`],
		...hasSharedRoles(answers) ? [] : rolesOf(answers, stage).map((line) => `  ${line}`),
		...isProd ? ["  interruptions: ask # a restart or a failover needs consent on the pull request"] : [],
		...THROWN_AWAY.test(stage) ? ["  protected: false # can be deleted without lifting protection"] : [],
		"  databases:",
		...databases.flatMap((wanted) => isProd ? inProduction(wanted) : [inShort(wanted)]).map((line) => `    ${line}`),
		...bastion ? ["  bastion:", "    access: session-manager # no key and no open port: IAM decides who gets in"] : []
	]);
}
function inShort(wanted) {
	const known = knownOf(wanted);
	return `${wanted.kind}: ${known.length === 0 ? "{}" : `{ ${known.join(", ")} }`}`;
}
function inProduction(wanted) {
	return [`${wanted.kind}:`, ...[
		...knownOf(wanted),
		...byFamily(wanted.kind, {
			sql: () => ["# Default: db.t4g.micro with 20 GiB. For more: instance: db.m7g.large, storage: { size: 100 }", "multiAz: true # a standby in another zone"],
			cache: () => ["replicas: 1", "multiAz: true # the replica takes over"]
		}),
		"backupDays: 14"
	].map((line) => `  ${line}`)];
}
function knownOf({ kind, engine, version }) {
	return [...engine === null || isSql(kind) ? [] : [`engine: ${engine}`], ...version === null ? [] : [`version: '${version}'`]];
}
function lines(indent, all) {
	return all.map((line) => `${" ".repeat(indent)}${line}\n`).join("");
}
// src/init/suggest.ts
const USUAL_STAGES = ["dev", "prod"];
const ENVIRONMENT = /(?:^|\/)copilot\/environments\/([A-Za-z][\w-]*)\//;
function stagesIn(files, isLast) {
	const found = [...new Set(files.flatMap((file) => ENVIRONMENT.exec(file)?.[1] ?? []))];
	return found.length === 0 ? USUAL_STAGES : found.toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));
}
function stackNameOf(names) {
	return names.map((name) => (name ?? "").replace(/^.*\//, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^[^a-z]+|-+$/g, "").slice(0, 60)).find((name) => name !== "") ?? null;
}
function regionOf(named) {
	return REGIONS.find((region) => region === named) ?? null;
}
// src/init/per-stage.ts
function readPerStage(typed, stages) {
	const wrong = (why) => ({
		kind: "wrong",
		why
	});
	let all = null;
	const own = {};
	for (const word of typed.split(/[\s,]+/).filter((one) => one !== "")) {
		const [, stage, value] = /^([^=]*)=(.*)$/.exec(word) ?? [];
		if (stage === void 0 || value === void 0) {
			if (all !== null) return wrong(`${all} and ${word} are both for all stages: write STAGE=${word}`);
			all = word;
		} else if (!stages.includes(stage)) return wrong(`there is no stage ${stage}`);
		else if (Object.hasOwn(own, stage)) return wrong(`${stage} is named twice`);
		else if (value === "") return wrong(`${stage}= has no value`);
		else own[stage] = value;
	}
	return {
		kind: "read",
		values: {
			all,
			own
		}
	};
}
// src/commands/shared/init/typed.ts
function meantBy(typed) {
	const { stages } = typed;
	const regions = readPerStage(typed.region, stages);
	if (regions.kind === "wrong") return regions;
	const accounts = readPerStage(typed.account ?? "", stages);
	if (accounts.kind === "wrong") return accounts;
	const [first = ""] = stages;
	const region = regions.values.all ?? regions.values.own[first] ?? "";
	const homeless = stages.find((one) => (regions.values.own[one] ?? regions.values.all) === null);
	if (homeless !== void 0) return {
		kind: "wrong",
		why: `${homeless} has no region`
	};
	const placed = {
		...typed,
		region,
		regions: without(regions.values.own, region),
		account: accounts.values.all,
		accounts: without(accounts.values.own, accounts.values.all)
	};
	const answers = {
		...placed,
		roles: typed.roles || hasSeveralAccounts(placed)
	};
	const nowhere = stages.find((stage) => placeOfStage(answers, stage).account === null);
	return answers.roles && nowhere !== void 0 ? {
		kind: "wrong",
		why: `${nowhere} has no account, which the names of its roles have`
	} : {
		kind: "meant",
		answers
	};
}
function without(own, all) {
	return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== all));
}
const EXAMPLE = {
	stack: "shop",
	stages: ["dev"],
	region: "us-east-1",
	account: null,
	bastion: false,
	databases: databasesNamed(DATABASE_WORDS.slice(0, 1)),
	roles: false
};
function problemWith(some) {
	const typed = {
		...EXAMPLE,
		...some
	};
	if (typed.stages.length === 0) return "at least one stage is needed";
	const meant = meantBy(typed);
	if (meant.kind === "wrong") return meant.why;
	const parsed = parseConfig(fileText(meant.answers), "tinystacks.yml");
	if (parsed.kind === "valid") return null;
	const [first] = parsed.problems;
	return first === void 0 ? null : [first.message, ...first.hint === void 0 ? [] : [first.hint]].join("; ");
}
function mustBeRight(typed) {
	const { stack, region, account, databases, roles } = typed;
	const stages = typed.stages?.length === 0 ? null : typed.stages;
	const named = {
		...stack && { stack },
		...stages && { stages }
	};
	const each = [
		["--stack", stack ? { stack } : null],
		["--stages", stages ? named : null],
		["--region", region && stages ? {
			...named,
			region
		} : null],
		["--account", account && stages ? {
			...named,
			account
		} : null],
		["--roles", roles && stages ? {
			...named,
			account: account ?? null,
			roles
		} : null],
		["--databases", databases ? { databases } : null]
	];
	for (const [flag, some] of each) {
		const problem = some && problemWith(some);
		if (problem !== null) throw usageError(`${flag}: ${problem}`, "`tinystacks init --help` shows examples");
	}
}
// src/commands/shared/init/answers.ts
async function answersTo(asking) {
	const given = asking.options.init ?? NOTHING_SAID;
	const suggested = {
		stack: stackNameOf(namesOf(asking)),
		stages: stagesIn(asking.project.tree.files, isProduction),
		region: regionOf(asking.homeRegion)
	};
	const named = given.databases.length > 0 ? databasesNamed(given.databases) : null;
	mustBeRight({
		...given,
		bastion: null,
		databases: named
	});
	const { prompts } = asking;
	const typed = prompts ? await asked(asking, prompts, given, named, suggested) : unasked(asking, given, named, suggested);
	mustBeRight(typed);
	const meant = meantBy(typed);
	if (meant.kind === "wrong") throw new Error(`what is right has no meaning: ${meant.why}`);
	return meant.answers;
}
function namesOf({ project, repository }) {
	return !project.file.includes("/") ? [repository, project.folder] : [project.folder, repository];
}
const NOTHING_SAID = {
	stack: null,
	stages: [],
	databases: [],
	region: null,
	account: null,
	bastion: null,
	roles: false,
	overwrite: false
};
function unasked({ options, proposal, seen }, given, named, suggested) {
	const { stack, stages, region } = given;
	const isSettled = named !== null || proposal.doubts.length === 0;
	const lacking = [
		...options.yes === true ? [] : ["--yes"],
		...stack === null ? ["--stack"] : [],
		...stages.length === 0 ? ["--stages"] : [],
		...region === null ? ["--region"] : [],
		...isSettled ? [] : ["--databases"]
	];
	if (stack === null || region === null || lacking.length > 0) {
		const reasons = named === null ? proposal.doubts.map((doubt) => initMessages.doubt(doubt, seen)) : [];
		throw new TinystacksError("answers-needed", [initMessages.needed(lacking), ...reasons].join("; "), {
			exit: 2,
			hint: `for example: ${callWith(given, named ?? exampleOf(proposal), suggested)}`
		});
	}
	const databases = named ?? proposal.wanted;
	return {
		stack,
		stages,
		region,
		account: given.account,
		databases,
		bastion: isWanted(given.bastion),
		roles: given.roles
	};
}
function callWith(given, databases, suggested) {
	const flag = (name, value) => value === null ? [] : [`--${name} ${value}`];
	return [
		"tinystacks init --yes",
		...flag("stack", given.stack ?? suggested.stack ?? "shop"),
		...flag("stages", (given.stages.length > 0 ? given.stages : suggested.stages).join(",")),
		...flag("region", given.region ?? suggested.region ?? "us-east-1"),
		...flag("databases", wordsFor(databases).join(",")),
		...flag("account", given.account),
		...given.roles ? ["--roles"] : [],
		...flag("bastion", given.bastion)
	].join(" ");
}
function exampleOf({ wanted, doubts }) {
	const [like] = doubts.flatMap((doubt) => doubt.kind === "like" ? [doubt.like] : []);
	const sql = wanted.filter(({ kind }) => isSql(kind));
	const first = sql.find(({ version }) => version !== null) ?? sql[0];
	const kept = wanted.filter((one) => !isSql(one.kind) || one === first);
	if (kept.length > 0 && (like === void 0 || first !== void 0)) return kept;
	const [usual = "postgres"] = DATABASE_WORDS;
	return [...databasesNamed([like ?? usual]), ...kept];
}
async function asked({ proposal, seen }, prompts, given, named, suggested) {
	const { questions } = initMessages;
	const stack = given.stack ?? await prompts.text(questions.stack, suggested.stack ?? "", (stack) => problemWith({ stack }));
	const stages = given.stages.length > 0 ? given.stages : namesIn(await prompts.text(questions.stages, suggested.stages.join(", "), (typed) => problemWith({
		stack,
		stages: namesIn(typed)
	})));
	const region = given.region ?? await prompts.text(questions.region, suggested.region ?? "us-east-1", (region) => problemWith({
		stages,
		region
	}));
	const databases = named ?? await settled(proposal, seen, prompts);
	const account = given.account ?? await prompts.text(questions.account, "", (account) => account === "" ? null : problemWith({
		stages,
		account
	}));
	const bastion = given.bastion === null ? await prompts.yes(questions.bastion, false) : isWanted(given.bastion);
	return {
		stack,
		stages,
		region,
		databases,
		roles: given.roles,
		account: account || null,
		bastion
	};
}
function isWanted(bastion) {
	return bastion !== null && bastion !== "none";
}
function namesIn(typed) {
	return [...new Set(typed.split(/[\s,]+/).filter((name) => name !== ""))];
}
async function settled({ wanted, doubts }, seen, prompts) {
	const open = doubts.filter(({ kind }) => kind !== "versions" && kind !== "too-new");
	const reason = open.map((doubt) => initMessages.doubt(doubt, seen)).join("\n");
	const kinds = wanted.map(({ kind }) => kind);
	const chosen = open.length === 0 ? kinds : await prompts.some(`${reason}\n${initMessages.questions.databases}`, Object.keys(ENGINES), kinds);
	const databases = [];
	for (const name of chosen) {
		const doubt = doubts.find((one) => (one.kind === "versions" || one.kind === "too-new") && one.of === name);
		const found = wordsFor(wanted.filter(({ kind }) => kind === name));
		if (doubt?.kind === "versions") databases.push(`${name}:${await prompts.one(`${initMessages.doubt(doubt, seen)}\n${initMessages.questions.version(doubt.of)}`, doubt.versions)}`);
		else if (doubt?.kind === "too-new") databases.push(`${name}:${await prompts.one(`${initMessages.doubt(doubt, seen)}\n${initMessages.questions.version(doubt.of)}`, [doubt.newest])}`);
		else databases.push(found[0] ?? name);
	}
	return databasesNamed(databases);
}
// src/init/ignore.ts
const IGNORED = [{
	comment: "The databases of `tinystacks sandbox --state .sandbox`",
	line: ".sandbox/"
}, {
	comment: "What `tinystacks env --out .env` writes: it has passwords",
	line: ".env"
}];
function ignoring(text) {
	const had = new Set((text ?? "").split(/\r?\n/).map((line) => line.trim().replace(/^\/|\/$/g, "")));
	const missing = IGNORED.filter(({ line }) => !had.has(line.replace(/\/$/, "")));
	if (missing.length === 0) return null;
	const added = missing.map(({ comment, line }) => `# ${comment}\n${line}\n`).join("");
	if (text === null || text === "") return added;
	return `${text}${text.endsWith("\n") ? "" : "\n"}\n${added}`;
}
// src/init/workflow.ts
const FILE = "tinystacks.yml";
function nameOf({ stack }, { file }) {
	return file === FILE ? "databases" : `databases-${stack}`;
}
function workflowPath(answers, place) {
	return `.github/workflows/${nameOf(answers, place)}.yml`;
}
const PLAIN_PATH = /^[\w./@+ ,()-]+$/;
function canBeNamed(path) {
	return PLAIN_PATH.test(path);
}
function workflowText(answers, place) {
	const name = nameOf(answers, place);
	const { branch } = place;
	return `name: ${name}
on:
  pull_request:
    types: [opened, synchronize, reopened, labeled, unlabeled] # a label gives consent
  merge_group:
  push:
    branches: [${yamlText(branch)}]
permissions: {} # the job names its own
concurrency:
  group: ${name}-\${{ github.ref }} # one run at a time, and none is cancelled half-way
jobs:
  ${name}:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write # AWS credentials by OpenID Connect, no stored keys
      pull-requests: write # the plan, as a comment
      issues: write # the labels that give consent
      deployments: write # a GitHub deployment for each stage
    steps:
${answers.roles ? stepsByFile(place) : stepsByVariables(answers, place)}`;
}
function stepsByFile({ file }) {
	return `\
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # a plan without credentials, as for a fork, compares with the base
          persist-credentials: false
      - uses: tinystacks/tinystacks@v1
        id: databases
${file === FILE ? "" : `        with:\n          config: ${yamlText(file)}\n`}`;
}
function stepsByVariables(answers, place) {
	const { file } = place;
	return `\
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0 # for the next step
          persist-credentials: false
      - id: changes
        run: >-
          git diff --quiet "\${BASE:-HEAD^1}" -- ${shellWord(file)} ${workflowPath(answers, place)} ||
          echo files=true >>"$GITHUB_OUTPUT"
        env:
          BASE: \${{ github.event.merge_group.base_sha }}
      - uses: aws-actions/configure-aws-credentials@v5
        # A fork gets no credentials, and what leaves both files alone needs none.
        if: >-
          github.event_name == 'push' || (steps.changes.outputs.files && (github.event_name == 'merge_group' ||
          github.event.pull_request.head.repo.full_name == github.repository))
        with:
          role-to-assume: \${{ github.event_name == 'push' && vars.DEPLOY_ROLE || vars.PLAN_ROLE }}
          aws-region: ${answers.region}
          # Some changes take hours. The maximum session duration of the role has to allow it; a plan takes minutes.
          role-duration-seconds: \${{ github.event_name == 'push' && 14400 || 3600 }}
      - uses: tinystacks/tinystacks@v1
        id: databases
        with:
${file === FILE ? "" : `          config: ${yamlText(file)}\n`}\
          cloudformation-role: \${{ vars.SERVICE_ROLE }} # by which CloudFormation acts; nothing, if you have none
`;
}
// src/commands/shared/init/files.ts
function filesOf(answers, place, project) {
	if (!canBeNamed(place.file)) throw usageError(initMessages.notInWorkflow(place.file), initMessages.notInWorkflowHint);
	return [
		whole(place.file, fileText(answers), project),
		whole(workflowPath(answers, place), workflowText(answers, place), project),
		ignored(place, project)
	];
}
function whole(path, text, project) {
	const before = project.before(path);
	return {
		path,
		text,
		kind: before === null ? "create" : before === text ? "same" : "replace",
		added: text
	};
}
function ignored({ file }, project) {
	const path = file.replace(/[^/]*$/, ".gitignore");
	const before = project.before(path);
	const text = ignoring(before);
	if (text === null) return {
		path,
		text: before ?? "",
		kind: "same",
		added: ""
	};
	return {
		path,
		text,
		kind: before === null ? "create" : "extend",
		added: text.slice(before?.length ?? 0).trimStart()
	};
}
async function agreedTo(files, isOverwriting, prompts, shown) {
	const there = files.filter(({ kind }) => kind === "replace");
	if (there.length > 0 && !isOverwriting && prompts === null) throw new TinystacksError("file-exists", initMessages.exists(there.map(({ path }) => shown(path))), {
		exit: 3,
		hint: initMessages.existsHint
	});
	const agreed = [];
	for (const file of files) {
		if (file.kind === "same") continue;
		if (file.kind !== "replace" || isOverwriting || prompts === null || await prompts.yes(initMessages.questions.replace(shown(file.path)), false)) agreed.push(file);
	}
	return agreed;
}
// src/commands/init.ts
const init = async (context) => {
	const { options, reporter } = context;
	if (context.project === void 0) throw new Error("nobody can write a repository from here");
	const project = await context.project(options.config);
	const { seen, unread } = detect(project.tree);
	const proposal = proposalOf(seen);
	say(context, [
		...initMessages.seen(seen),
		...proposal.remarks.map((remark) => `  ${initMessages.remark(remark)}`),
		...unread.length > 0 ? [`  ${initMessages.unread(unread)}`] : [],
		...project.isCut ? [`  ${initMessages.cut}`] : []
	]);
	const prompts = options.yes === true ? null : await context.prompts?.() ?? null;
	const { repository, homeRegion = null } = context;
	const answers = await answersTo({
		options,
		project,
		proposal,
		seen,
		prompts,
		repository,
		homeRegion
	});
	const place = {
		file: project.file,
		branch: options.branch ?? project.branch ?? "main"
	};
	const files = filesOf(answers, place, project);
	const changed = files.filter(({ kind }) => kind !== "same");
	if (changed.length === 0) return done({
		text: initMessages.nothing,
		json: {}
	});
	say(context, [...changed.flatMap((file) => preview(file, project)), ...whereTo(files, project)]);
	const agreed = await agreedTo(changed, options.init?.overwrite === true, prompts, project.shown);
	if (!(agreed.length > 0 && (prompts === null || await prompts.yes(initMessages.questions.write, true)))) throw new TinystacksError("declined", initMessages.declined, { exit: 3 });
	project.write(agreed);
	const shown = agreed.map(({ path }) => project.shown(path));
	reporter.detail?.(`branch ${place.branch}`);
	return done({
		text: [
			initMessages.written(shown),
			"",
			...initMessages.next({
				config: nameIfAsked(context),
				repository,
				branch: place.branch === "main" ? null : shellWord(place.branch),
				accounts: answers.roles ? stagesByAccount(answers) : []
			}, shown.map(shellWord))
		].map(inert).join("\n"),
		json: {}
	});
};
function say({ reporter }, lines) {
	for (const line of lines) reporter.line(inert(line));
}
function inert(line) {
	const text = line.trimStart();
	return `${line.slice(0, line.length - text.length)}${forTerminal(text)}`;
}
function nameIfAsked({ options }) {
	return options.config === null ? null : shellWord(options.config);
}
function preview({ path, kind, added }, project) {
	if (kind === "same") return [];
	const lines = added.trimEnd().split("\n");
	return [
		"",
		initMessages.file[kind](project.shown(path)),
		...lines.map((line) => `  ${line}`)
	];
}
function whereTo(files, { isRepository, shown, folder }) {
	const [workflow] = files.filter(({ path }) => path.startsWith(".github/"));
	if (!isRepository) return ["", initMessages.noRepository(folder)];
	const name = workflow ? shown(workflow.path) : "";
	return name.startsWith("..") ? ["", initMessages.workflowAtRoot(name)] : [];
}
export { init };
