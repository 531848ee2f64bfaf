export{t as connectOctokit}from"./octokit2.js";
