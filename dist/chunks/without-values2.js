export{t as withoutValues}from"./without-values.js";
