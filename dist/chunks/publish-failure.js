export{t as publishFailure}from"./failure.js";
