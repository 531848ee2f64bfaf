export{t as connectOctokit}from"./connect6.js";
