"""Manuscripts in Markdown and HTML: every place and person in them is made up."""

MARKDOWN = """\
# 竹编师傅收徒弟

记者 贺小满

云溪镇的竹编师傅**罗望舒**今年收了六个徒弟，*最小的只有十七岁*。

## 一根竹子

选竹子要在冬天，
三年以上、七年以下的最好。10^4^根里挑不出一根满意的。

## 一双手

- 劈篾
- 刮青
- 编底

她说：“手上没有茧，学不会。”详见[合作社的网页](https://example.org/bamboo)。

![徒弟们在练习劈篾](photos/a.jpg)

# 冬修水利动员会开了

10月15日，云溪镇召开冬修水利动员会，今年要清沟十二公里。
"""

MARKDOWN_MARKS = """
# 稿
主题：竹编师傅收徒弟
署名：文/记者/贺小满
段：云溪镇的竹编…十七岁。
小标题：一根竹子
段：选竹子要在冬天，三年…满意的。
小标题：一双手
列：劈篾…劈篾
列：刮青…刮青
列：编底…编底
段：她说：“手上…网页。
图说：徒弟们在练习劈篾
# 稿
主题：冬修水利动员会开了
段：10月15日，云溪…十二公里。
"""

WEB_PAGE = """\
<!DOCTYPE html>
<html><head><meta charset="gbk"><title>长者课堂开学了_云溪网</title>
<style>body{color:red}</style><script>var a = "不要我";</script></head>
<body>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li>
<li><a href="/s">社区</a></li></ul></div>
<h1>长者课堂开学了</h1>
<div class="info">2025-09-03 09:15&nbsp;&nbsp;来源：云溪网</div>
<p>　　本报记者&nbsp;沈知白</p>
<p>　　柳湾社区的长者课堂&ldquo;开学&rdquo;了。六十名学员里，年纪最大的<b>八十九岁</b>。</p>
<p>　　课程有三门：<br>　　识字，每周一；<br>　　手机，每周三；<br>　　合唱，每周五。</p>
<h3>先学打电话</h3>
<p>　　教手机的是大学生志愿者。第一课不讲软件，讲<i>怎样接孩子的电话</i>。</p>
<figure><img src="x.jpg"><figcaption>志愿者在教老人用手机。</figcaption></figure>
<p>　　社区还买了40副老花镜 &lt;放在前台&gt; &amp; 免费借。</p>
<footer>版权所有 云溪网 <a href="/about">关于我们</a></footer>
</body></html>
"""

WEB_PAGE_MARKS = """
# 稿
主题：长者课堂开学了
署名：文/本报记者/沈知白
段：柳湾社区的长者…八十九岁。
段：课程有三门：…三门：
段：识字，每周一；…周一；
段：手机，每周三；…周三；
段：合唱，每周五。…周五。
小标题：先学打电话
段：教手机的是…电话。
图说：志愿者在教老人用手机。
段：社区还买了40副…免费借。
"""

MESSAGE = """\
<html><body><div>编辑老师您好，稿子如下：</div><div><br></div>
<div><font size="5"><b>河长的一天</b></font></div>
<div>石桥村　罗望舒</div><div><br></div>
<div>早上六点，河长老孟沿着河堤走，手里拿一根三米长的竹竿，见到塑料袋就挑起来。</div>
<div><br></div>
<div>他管的这一段长四公里，一个月要走三十趟。</div>
<div><br></div>
<div>去年他捞上来1200公斤垃圾，还救过一只白鹭。</div>
</body></html>
"""

MESSAGE_MARKS = """
# 稿
段：编辑老师您好…如下：
主题：河长的一天
署名：文/石桥村/罗望舒
段：早上六点，河长…挑起来。
段：他管的这一段…三十趟。
段：去年他捞上来…白鹭。
"""
