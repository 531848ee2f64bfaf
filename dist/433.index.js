export const id = 433;
export const ids = [433];
export const modules = {

/***/ 8433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDiscussion: () => (/* binding */ readDiscussion)
/* harmony export */ });
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6312);

// src/github/discussion.ts
/** How many commits of a push are asked for their pull requests: a merge queue brings several at once. */
const COMMITS = 20;
/** Reads them. `author`: the login that our comments are by. */
async function readDiscussion(github, workflow, author) {
	const pulls = await pullsOf(github, workflow);
	const all = await Promise.all(pulls.map(async ({ number: pull }) => (await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_0__.n)(github, pull)).map((comment) => ({
		...comment,
		pull
	}))));
	const comments = all.flat().filter((comment) => comment.author === author);
	const others = all.flat().map((comment) => comment.author);
	return {
		pulls,
		comments,
		lookalikes: [...new Set(others)].filter((login) => login !== author && login.endsWith("[bot]"))
	};
}
/** Squashed, rebased or merged: GitHub knows each commit's pull request. Merged ones, where there are any. */
async function pullsOf(github, { pull, sha, commits }) {
	if (pull !== null) return [await github.pull(pull.number)];
	const shas = [.../* @__PURE__ */ new Set([sha, ...commits])].slice(0, COMMITS);
	const all = (await Promise.all(shas.map((one) => github.pullsOf(one)))).flat();
	const distinct = all.filter(({ number }, index) => all.findIndex((one) => one.number === number) === index);
	const merged = distinct.filter((one) => one.merged);
	return merged.length > 0 ? merged : distinct;
}



/***/ }),

/***/ 6312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ headedComments),
/* harmony export */   r: () => (/* binding */ sameKey),
/* harmony export */   t: () => (/* binding */ findOwn)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9972);

// src/github/comment/own-comments.ts
/** Our comments among those of a pull request, told by their author and their hidden header. */
/** Every comment on the pull request, written or changed `since`, that begins with a header of ours. */
async function headedComments(github, pull, since) {
	const first = await github.comments(pull, 1, since);
	return [first, ...await Promise.all(pagesAfter(first.lastPage).map((page) => github.comments(pull, page, since)))].flatMap(({ comments }) => headedAmong(comments));
}
/**
* Looks through the pages until our comment of this key turns up: the first page has it where it was made
* with the pull request, the last where it was made late. `ahead`: the first page as it was a while ago;
* what it shows is read again, and what is not found by it is looked for on the page as it is now.
*/
async function findOwn(place, key, ahead = null) {
	const page = pagesOf(place);
	const early = ahead && await findFrom(place, key, ahead, page);
	if (early?.found) {
		const now = early.pages > 1 ? early.found : await place.github.comment(early.found.id);
		const found = now && ownAmong([now], place, key);
		if (found !== null) return {
			...early,
			found
		};
	}
	return findFrom(place, key, await page(1), page);
}
/** The pages of one search: none is asked for twice. */
function pagesOf({ github, pull }) {
	const read = /* @__PURE__ */ new Map();
	return (number) => {
		const page = read.get(number) ?? github.comments(pull, number);
		read.set(number, page);
		return page;
	};
}
async function findFrom(place, key, { comments, lastPage, at }, page) {
	const onFirst = ownAmong(comments, place, key);
	if (onFirst !== null || lastPage <= 1) return {
		found: onFirst,
		pages: 1,
		at
	};
	const onLast = ownAmong((await page(lastPage)).comments, place, key);
	if (onLast !== null || lastPage === 2) return {
		found: onLast,
		pages: 2,
		at
	};
	return {
		found: ownAmong((await Promise.all(pagesAfter(lastPage - 1).map(page))).flatMap((one) => one.comments), place, key),
		pages: lastPage,
		at
	};
}
function ownAmong(comments, { author }, key) {
	return headedAmong(comments).find((one) => one.author === author && sameKey(one.header, key)) ?? null;
}
/** Whether two comments are of the same stages of the same file. */
function sameKey(one, other) {
	return one.repository === other.repository && one.config === other.config && JSON.stringify(one.stages) === JSON.stringify(other.stages);
}
function headedAmong(comments) {
	return comments.flatMap((comment) => {
		const header = (0,_header_js__WEBPACK_IMPORTED_MODULE_0__.t)(comment.body);
		return header === null ? [] : [{
			...comment,
			header
		}];
	});
}
function pagesAfter(lastPage) {
	return Array.from({ length: Math.max(0, lastPage - 1) }, (_, index) => index + 2);
}



/***/ })

};
