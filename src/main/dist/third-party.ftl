# 第三方组件 / What others made

文明随带下列组件，原样未改（字体除外：去掉了部首与兼容汉字的字形映射）。许可证全文见 `licenses/`；jar 自带的许可证与声明仍在 jar 内 `META-INF/`。
可选多种许可证的，本发行按列出的第一种使用。LGPL 的库各自是 `lib/` 中独立的 jar，可以换成自己修改的版本。

Wenming travels with these, as their makers published them (but for the font, of which the radicals and compatibility
characters are no longer mapped). The texts of the licences are in `licenses/`; what a jar says of itself stays in its `META-INF/`.
Where a licence may be chosen, this release is made under the first one that is listed. The libraries under the LGPL are jars of their own in `lib/`
and may be replaced by ones that you changed.

| 组件 component | 版本 version | 许可证 licence |
|---|---|---|
<#list dependencyMap as entry>
| ${entry.getKey().groupId}:${entry.getKey().artifactId} | ${entry.getKey().version} | <#list entry.getValue() as licence>${licence}<#if licence_has_next> / </#if></#list> |
</#list>
